using System.Reflection;
using QuestPDF.Infrastructure;
using SpurReview.Reports.QuestPdf;

namespace SpurReview.Reports.Tests.QuestPdf;

/// <summary>
/// A tag that the drawing asks for. QuestPDF hands the whole tree to whatever writes the file, before a page is drawn; the file
/// itself has it only where the library's native half writes PDF/UA.
/// </summary>
internal sealed class AskedTag(string type, string? alternative, IReadOnlyList<string> attributes, IReadOnlyList<AskedTag> children)
{
    public string Type => type;

    /// <summary>Read aloud in place of what is drawn; a heading's own text.</summary>
    public string? Alternative => alternative;

    public IReadOnlyList<string> Attributes => attributes;
    public IReadOnlyList<AskedTag> Children => children;

    /// <summary>This tag and all below it, in reading order.</summary>
    public IEnumerable<AskedTag> All => Children.SelectMany(child => child.All).Prepend(this);

    public IReadOnlyList<AskedTag> Of(params string[] types) => [.. All.Where(tag => types.Contains(tag.Type))];

    public override string ToString() => $"{Type} ”{Alternative}” {{{string.Join(' ', Children.Select(c => c.Type))}}}";

    public static AskedTag Tree(ReportDocument document)
    {
        var library = typeof(IDocument).Assembly;
        var canvas = DispatchProxy.Create(
            library.GetType("QuestPDF.Infrastructure.IDocumentCanvas", throwOnError: true)!,
            typeof(TreeCatcher)
        );
        var pdf = new ReportPdf(document, WholeRows.Usual);
        try
        {
            library
                .GetType("QuestPDF.Drawing.DocumentGenerator", throwOnError: true)!
                .GetMethod("RenderDocument", BindingFlags.Static | BindingFlags.NonPublic)!
                .Invoke(null, [canvas, pdf, pdf.GetSettings()]);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is TreeCatcher.TreeCaughtException)
        {
            // The tree is all that was wanted; drawing ends here.
        }
        return Read(((TreeCatcher)canvas).Tree!);
    }

    private static AskedTag Read(object node) =>
        new(
            (string)Value(node, "Type")!,
            (string?)Value(node, "Alt"),
            [.. Items(node, "Attributes").Select(a => $"{Value(a, "Name")}={Value(a, "Value")}")],
            [.. Items(node, "Children").Select(Read)]
        );

    private static IEnumerable<object> Items(object node, string name) => ((IEnumerable<object>)Value(node, name)!);

    private static object? Value(object node, string name) => node.GetType().GetProperty(name)!.GetValue(node);
}

/// <summary>Stands where a file would be written and takes the tree.</summary>
public class TreeCatcher : DispatchProxy
{
    public object? Tree { get; private set; }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name != "SetSemanticTree")
            return null;

        Tree = args![0];
        throw new TreeCaughtException();
    }

    public sealed class TreeCaughtException : Exception;
}
