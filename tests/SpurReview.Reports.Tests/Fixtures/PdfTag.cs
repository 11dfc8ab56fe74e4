using System.Collections.Concurrent;
using SpurReview.Domain.Publishing;

namespace SpurReview.Reports.Tests.Fixtures;

/// <summary>An element of a PDF's structure tree, which is what a screen reader reads, as poppler finds it.</summary>
internal sealed class PdfTag(string kind)
{
    private static readonly ConcurrentDictionary<ReviewSnapshot, Lazy<Task<PdfTag>>> _trees = new(ReferenceEqualityComparer.Instance);
    private static readonly string[] _carriers = ["P", "H1", "H2", "H3", "H4", "TH", "TD", "LBody"];
    private static readonly string[] _repeats = ["Link", "Span", "Figure"];
    private readonly List<PdfTag> _children = [];
    private string _own = "";

    public string Kind => kind;

    public IReadOnlyList<PdfTag> Children => _children;

    /// <summary>The element itself and everything in it, in reading order.</summary>
    public IEnumerable<PdfTag> All => _children.SelectMany(c => c.All).Prepend(this);

    public string Text => _own;

    /// <summary>What is read: the texts of paragraphs, headings, cells and list items. Links and the like repeat a part of them.</summary>
    public IEnumerable<string> Reading =>
        _carriers.Contains(kind)
            ? _children.Where(c => !_repeats.Contains(c.Kind)).SelectMany(c => c.Reading).Prepend(_own)
            : _children.SelectMany(c => c.Reading);

    public override string ToString() => $"{kind} {_own}";

    /// <summary>Read once for each review: poppler takes seconds for it.</summary>
    public static Task<PdfTag> OfAsync(ReviewSnapshot review) => _trees.GetOrAdd(review, _ => new(() => ReadAsync(review))).Value;

    private static async Task<PdfTag> ReadAsync(ReviewSnapshot review)
    {
        var path = new Stack<PdfTag>([new PdfTag("Root")]);
        var root = path.Peek();
        foreach (var line in (await Printed.InfoAsync(review, "-struct-text")).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var content = line.TrimStart();
            if (content.StartsWith('/'))
                continue; // An attribute of the element above.
            while (path.Count > 1 + ((line.Length - content.Length) / 2))
                path.Pop();
            if (content.StartsWith('"'))
                path.Peek()._own += content.Trim().Trim('"');
            else
                path.Push(path.Peek().Add(new PdfTag(content.Split(' ', ':')[0])));
        }
        return root;
    }

    private PdfTag Add(PdfTag child)
    {
        _children.Add(child);
        return child;
    }
}
