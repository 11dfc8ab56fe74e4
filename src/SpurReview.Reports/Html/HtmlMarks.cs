using System.Globalization;
using SpurReview.Domain.Grading;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.Html;

/// <summary>
/// Marks are drawn, not typed: no font has them all. Colours are presentation attributes for paper; screens recolour the classes.
/// </summary>
internal static class HtmlMarks
{
    private const string Ink = "#1a1a1a";
    private const string Paper = "#ffffff";

    /// <summary>The letters that the area offers, the chosen one drawn as token; before them, where it was changed, the first one and an arrow.</summary>
    public static HtmlWriter Scale(this HtmlWriter html, AreaGrade grade)
    {
        html.Open("span", ("class", "scale"), ("role", "img"), ("aria-label", Spoken(grade)));
        if (grade is { IsChanged: true, AtReview: { } first })
            html.Token(first, isFormer: true).Arrow();

        foreach (var (index, letter) in grade.Offered.Index())
        {
            if (index > 0)
                html.Text(" ").Open("span", ("class", "scale__dot")).Text("·").Close().Text(" ");
            if (letter == grade.Decided)
                html.Token(letter, isFormer: false);
            else
                html.Open("span", ("class", "scale__other")).Text($"{letter}").Close();
        }
        return html.Close();
    }

    /// <summary>A filled circle, B ring, C rounded square, D filled square, so that a grey copy tells them apart.</summary>
    public static HtmlWriter Token(this HtmlWriter html, Grade grade, bool isFormer)
    {
        var isFilled = grade is Grade.A or Grade.D && !isFormer;
        var name =
            isFormer ? "token token--former"
            : isFilled ? "token token--filled"
            : "token";

        html.Open(
            "svg",
            ("class", name),
            ("viewBox", "0 0 24 24"),
            ("width", "24"),
            ("height", "24"),
            ("aria-hidden", "true"),
            ("focusable", "false")
        );
        Shape(html, grade, isFilled, isFormer);
        html.Open(
            "text",
            ("class", "token__letter"),
            ("x", "12"),
            ("y", "17"),
            ("text-anchor", "middle"),
            ("font-family", ReportFonts.Family),
            ("font-size", "14"),
            ("font-weight", isFormer ? "400" : "600"),
            ("fill", isFilled ? Paper : Ink)
        );
        return html.Text($"{grade}").Close().Close();
    }

    /// <summary>The mark before a verdict's words.</summary>
    public static HtmlWriter Mark(this HtmlWriter html, Verdict verdict)
    {
        html.Open(
            "svg",
            ("class", "mark-sign"),
            ("viewBox", "0 0 16 16"),
            ("width", "12"),
            ("height", "12"),
            ("aria-hidden", "true"),
            ("focusable", "false")
        );
        _ = verdict switch
        {
            Verdict.Met => Stroke(html, "M2.5 8.5 6.5 12.5 13.5 4"),
            Verdict.NotMet => Stroke(html, "M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5"),
            Verdict.NotRelevant => Stroke(html, "M3 8H13"),
            Verdict.NotAssessed => Stroke(html, "M8 2.5A5.5 5.5 0 0 1 8 13.5A5.5 5.5 0 0 1 8 2.5Z"),
        };
        return html.Close();
    }

    private static string Spoken(AreaGrade grade) =>
        grade.Decided is { } decided
            ? $"{decided} på skalan {string.Join(", ", grade.Offered)}"
            : $"Inte graderat, på skalan {string.Join(", ", grade.Offered)}";

    public static HtmlWriter QrCode(this HtmlWriter html, QrCode code)
    {
        var side = code.Size.ToString(CultureInfo.InvariantCulture);
        html.Open(
            "svg",
            ("class", "authenticity__code"),
            ("viewBox", $"0 0 {side} {side}"),
            ("role", "img"),
            ("aria-label", "QR-kod till kontrollsidan")
        );
        html.Open("rect", ("width", side), ("height", side), ("fill", "#ffffff")).Close();
        return html.Open("path", ("d", code.SvgPath()), ("fill", "#000000")).Close().Close();
    }

    private static void Arrow(this HtmlWriter html)
    {
        html.Text(" ")
            .Open(
                "svg",
                ("class", "scale__arrow"),
                ("viewBox", "0 0 20 16"),
                ("width", "20"),
                ("height", "16"),
                ("aria-hidden", "true"),
                ("focusable", "false")
            );
        Stroke(html, "M2 8H17M11.5 3 17 8 11.5 13").Close().Text(" ");
    }

    private static void Shape(HtmlWriter html, Grade grade, bool isFilled, bool isFormer)
    {
        (string, string?)[] look =
        [
            ("class", "token__shape"),
            ("fill", isFilled ? Ink : "none"),
            ("stroke", Ink),
            ("stroke-width", isFormer ? "1.2" : "2"),
            ("stroke-dasharray", isFormer ? "2.5 2" : null),
        ];
        _ = grade switch
        {
            Grade.A or Grade.B => html.Open("circle", [("cx", "12"), ("cy", "12"), ("r", "10.5"), .. look]),
            Grade.C => html.Open("rect", [("x", "1.5"), ("y", "1.5"), ("width", "21"), ("height", "21"), ("rx", "6"), .. look]),
            Grade.D => html.Open("rect", [("x", "1.5"), ("y", "1.5"), ("width", "21"), ("height", "21"), .. look]),
        };
        html.Close();
    }

    private static HtmlWriter Stroke(HtmlWriter html, string path) =>
        html.Open("path", ("class", "stroke"), ("d", path), ("fill", "none"), ("stroke", Ink), ("stroke-width", "2")).Close();
}
