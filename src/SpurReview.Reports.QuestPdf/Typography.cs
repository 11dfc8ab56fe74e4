using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace SpurReview.Reports.QuestPdf;

/// <summary>What decides how the report looks: type, colours, measures. Components name them and add only air of their own.</summary>
internal static class Typography
{
    /// <summary>Running text is never wider than this; the rest of the text block carries verdicts.</summary>
    public const float Measure = 135 * Millimetre;
    public const float CodeColumn = 12 * Millimetre;
    public const float VerdictColumn = 31 * Millimetre;
    public const float ScaleColumn = 46 * Millimetre;
    public const float TokenSide = 7.5f * Millimetre;
    public const float FormerTokenSide = 0.8f * TokenSide;

    /// <summary>Brings a line of text to the middle of the token beside it.</summary>
    public const float BesideToken = 3;
    public const float ArrowWidth = 18;
    public const float BesideMark = 3;
    public const float MarkSide = 8;
    public const float LetterColumn = 16;
    public const float BulletColumn = 12;
    public const float LabelColumn = 50;
    public const float PageColumn = 30;
    public const float DateColumn = 24 * Millimetre;
    public const float Gap = 3 * Millimetre;

    /// <summary>Between blocks.</summary>
    public const float Spacing = 7;

    /// <summary>Above a section that goes on where the last one ended.</summary>
    public const float SectionGap = 26;
    public const float AboveHeading = 6;

    /// <summary>Three lines of running text: fewer are never left alone at the foot of a page.</summary>
    public const float Orphans = 45;

    public const float Hairline = 0.5f;
    public const float Rule = 1.2f;
    public const float Bar = 2.2f;

    public static readonly Color Ink = "#1a1a1a";
    public static readonly Color Muted = "#4a4a4a";
    public static readonly Color Line = "#b8bec6";
    public static readonly Color Tint = "#f1f4f8";
    public static readonly Color Band = "#12305a";
    public static readonly Color LinkInk = "#12305a";

    private const float Millimetre = 72 / 25.4f;

    public static readonly TextStyle Body = Face(10.5f, 15).FontColor(Ink);
    public static readonly TextStyle Strong = Body.SemiBold();
    public static readonly TextStyle Emphasis = Body.Italic();
    public static readonly TextStyle Lead = Body.Sized(12.5f, 17);
    public static readonly TextStyle Small = Body.Sized(9.5f, 13);
    public static readonly TextStyle SmallStrong = Small.SemiBold();
    public static readonly TextStyle SmallLink = Small.Underline().FontColor(LinkInk);
    public static readonly TextStyle VerdictNotMet = Small.SemiBold();
    public static readonly TextStyle Note = Body.Sized(8.5f, 11.5f).FontColor(Muted);
    public static readonly TextStyle RunningMark = Note.SemiBold().FontColor(Ink);
    public static readonly TextStyle ColumnHead = Note.SemiBold();
    public static readonly TextStyle PartLabel = Body.Sized(10, 14).SemiBold().LetterSpacing(0.08f).FontColor(Muted);

    public static readonly TextStyle Heading2 = Body.Sized(20, 24).SemiBold();
    public static readonly TextStyle Heading3 = Body.Sized(12.5f, 16).SemiBold();
    public static readonly TextStyle PlanTitle = Body.Sized(11.5f, 15).SemiBold();
    public static readonly TextStyle BoxTitle = Body.SemiBold();

    public static readonly TextStyle Kicker = Body.Sized(13, 18);
    public static readonly TextStyle KickerFirst = Kicker.SemiBold().LetterSpacing(0.06f);
    public static readonly TextStyle CoverName = Body.Sized(32, 36).SemiBold();
    public static readonly TextStyle CoverLine = Body.Sized(16, 21);

    public static readonly TextStyle TokenLetter = Face(11, 11).SemiBold().FontColor(Ink);
    public static readonly TextStyle TokenLetterOnFill = TokenLetter.FontColor("#ffffff");
    public static readonly TextStyle FormerLetter = Face(9, 9).FontColor(Ink);
    public static readonly TextStyle OtherLetter = Face(8.5f, 11).FontColor(Muted);

    private static TextStyle Face(float size, float line) => TextStyle.Default.FontFamily(ReportFonts.Family).Sized(size, line);

    private static TextStyle Sized(this TextStyle style, float size, float line) => style.FontSize(size).LineHeight(line / size);
}
