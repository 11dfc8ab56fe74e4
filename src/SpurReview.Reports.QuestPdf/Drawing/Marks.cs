using QuestPDF.Infrastructure;
using SpurReview.Domain.Grading;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.QuestPdf.Drawing;

/// <summary>Drawn marks: signs from a typeface would fall back to others. Shapes only, so that they read in a grey copy.</summary>
internal static class Marks
{
    public static readonly SvgImage Arrow = Line("0 0 20 16", "M2 8H17M11.5 3 17 8 11.5 13");

    private static readonly SvgImage Met = Line("0 0 16 16", "M2.5 8.5 6.5 12.5 13.5 4");
    private static readonly SvgImage NotMet = Line("0 0 16 16", "M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5");
    private static readonly SvgImage NotRelevant = Line("0 0 16 16", "M3 8H13");
    private static readonly SvgImage NotAssessed = Line("0 0 16 16", "M8 2.5A5.5 5.5 0 0 1 8 13.5A5.5 5.5 0 0 1 8 2.5Z");

    public static SvgImage Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.NotAssessed => NotAssessed,
            Verdict.Met => Met,
            Verdict.NotMet => NotMet,
            Verdict.NotRelevant => NotRelevant,
        };

    /// <summary>Black on white, whatever is around it: cameras want it so.</summary>
    public static SvgImage Of(QrCode code) =>
        SvgImage.FromText(
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {code.Size} {code.Size}"><rect width="{code.Size}" height="{code.Size}" fill="#ffffff"/><path d="{code.SvgPath()}" fill="#000000"/></svg>"""
        );

    private static SvgImage Line(string viewBox, string path) =>
        SvgImage.FromText(
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="{viewBox}"><path d="{path}" fill="none" stroke="#1a1a1a" stroke-width="2"/></svg>"""
        );
}
