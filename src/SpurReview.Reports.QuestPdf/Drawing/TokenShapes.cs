using QuestPDF.Infrastructure;
using SpurReview.Domain.Grading;

namespace SpurReview.Reports.QuestPdf.Drawing;

/// <summary>A grade's shape: A filled circle, B ring, C rounded square outline, D filled square.</summary>
internal static class TokenShapes
{
    private static readonly Dictionary<Grade, SvgImage> Deciding = Each(grade =>
        $"""fill="{(IsFilled(grade) ? "#1a1a1a" : "#ffffff")}" stroke="#1a1a1a" stroke-width="1.6" """
    );

    private static readonly Dictionary<Grade, SvgImage> Dashed = Each(_ =>
        """fill="none" stroke="#1a1a1a" stroke-width="1" stroke-dasharray="2 1.5" """
    );

    public static SvgImage Of(Grade grade) => Deciding[grade];

    /// <summary>The grade that no longer holds: its outline, dashed.</summary>
    public static SvgImage Former(Grade grade) => Dashed[grade];

    public static bool IsFilled(Grade grade) => grade is Grade.A or Grade.D;

    private static Dictionary<Grade, SvgImage> Each(Func<Grade, string> paint) =>
        Enum.GetValues<Grade>().ToDictionary(grade => grade, grade => SvgImage.FromText(Svg(Shape(grade), paint(grade))));

    private static string Shape(Grade grade) =>
        grade switch
        {
            Grade.A or Grade.B => """<circle cx="10" cy="10" r="9"/>""",
            Grade.C => """<rect x="1" y="1" width="18" height="18" rx="4.5"/>""",
            Grade.D => """<rect x="1" y="1" width="18" height="18"/>""",
        };

    private static string Svg(string shape, string paint) =>
        $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><g {paint}>{shape}</g></svg>""";
}
