using System.Globalization;
using System.Text;

namespace SpurReview.Reports.Html;

/// <summary>The report's style sheets: one look, then what only paper and only screens need.</summary>
public static class Stylesheets
{
    private static readonly Lazy<string> _fonts = new(() =>
        string.Concat(
            Face(ReportFonts.Regular, "normal", 400),
            Face(ReportFonts.Italic, "italic", 400),
            Face(ReportFonts.SemiBold, "normal", 600)
        )
    );

    public static string Report { get; } = Read("report.css");
    public static string Print { get; } = Read("print.css", "print-tables.css", "print-areas.css");
    public static string Screen { get; } = Read("screen.css", "screen-phone.css", "screen-wide.css", "screen-dark.css");

    /// <summary>What the web page links to. The page brings the font itself.</summary>
    public static string Web { get; } = $"{Report}\n@media screen {{\n{Screen}\n}}\n";

    /// <summary>The font faces as data, so that a page needs no other file.</summary>
    internal static string Fonts => _fonts.Value;

    private static string Face(string path, string style, int weight) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"@font-face{{font-family:'{ReportFonts.Family}';font-style:{style};font-weight:{weight};src:url(\"data:font/ttf;base64,{Convert.ToBase64String(File.ReadAllBytes(path))}\")}}\n"
        );

    private static string Read(params ReadOnlySpan<string> names)
    {
        var css = new StringBuilder();
        foreach (var name in names)
            css.AppendLine(ReadOne(name));
        return css.ToString();
    }

    private static string ReadOne(string name)
    {
        using var stream = typeof(Stylesheets).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
