using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace SpurReview.Reports.QuestPdf;

/// <summary>What decides how the report looks: type, colours, measures. Components name them and add only air of their own.</summary>
internal static class Typography
{
    /// <summary>Running text is never wider than this; the rest of the text block carries verdicts.</summary>
    public const float Measure = 135 * Millimetre;
    public const float TextBlock = 160 * Millimetre;
    public const float CodeColumn = 12 * Millimetre;
    public const float VerdictColumn = 31 * Millimetre;
    public const float ScaleColumn = 46 * Millimetre;
    public const float TokenSide = 7.5f * Millimetre;
    public const float FormerTokenSide = 0.8f * TokenSide;

    /// <summary>Brings a line of text to the middle of the token beside it.</summary>
    public const float BesideToken = 3;
    public const float ArrowWidth = 18;
    public const float BesideMark = 3;
    public const float MarkSide = 9;
    public const float LetterColumn = 16;
    public const float GradeColumn = 9 * Millimetre;
    public const float BulletColumn = 12;
    public const float LabelColumn = 50;
    public const float PageColumn = 30;
    public const float CodeSide = 25 * Millimetre;
    public const float DateColumn = 24 * Millimetre;
    public const float Gap = 3 * Millimetre;

    /// <summary>For a criterion's text and comments.</summary>
    public const float CriterionMeasure = TextBlock - CodeColumn - VerdictColumn - Gap;

    /// <summary>What the engine may measure otherwise than we do, kerning most of all.</summary>
    public const float HairsBreadth = 2;

    /// <summary>Above and below a row's text.</summary>
    public const float RowAir = 4;
    public const float FactAir = 2.5f;
    public const float ContentsAir = 1;

    /// <summary>Between blocks.</summary>
    public const float Spacing = 7;

    /// <summary>Above a section that goes on where the last one ended.</summary>
    public const float SectionGap = 26;
    public const float AboveHeading = 6;
    public const float BelowSubheading = 3;

    /// <summary>Three lines of running text: fewer are never left alone at the foot of a page.</summary>
    public const float Orphans = 45;

    /// <summary>A label and the longest paragraph that never splits.</summary>
    public const float LabelAndParagraph = 95;

    /// <summary>For pen and paper, where a plan has nothing yet.</summary>
    public const float RoomToWrite = 90;

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

    public static readonly Lettering Body = Face(10.5f, 15).Colored(Ink);
    public static readonly Lettering Strong = Body.SemiBold();
    public static readonly Lettering Emphasis = Body.Italic();
    public static readonly Lettering Lead = Body.Sized(12.5f, 17);
    public static readonly Lettering Small = Body.Sized(9.5f, 13);
    public static readonly Lettering SmallStrong = Small.SemiBold();
    public static readonly Lettering SmallLink = Small.Underlined().Colored(LinkInk);
    public static readonly Lettering VerdictNotMet = Body.SemiBold();
    public static readonly Lettering SmallMuted = Small.Colored(Muted);
    public static readonly Lettering Note = Body.Sized(8.5f, 11.5f).Colored(Muted);
    public static readonly Lettering RunningMark = Note.SemiBold().Colored(Ink);
    public static readonly Lettering ColumnHead = Note.SemiBold();
    public static readonly Lettering PartLabel = Body.Sized(10, 14).SemiBold().Spaced(0.08f).Colored(Muted);

    public static readonly Lettering Heading2 = Body.Sized(20, 24).SemiBold();
    public static readonly Lettering Heading3 = Body.Sized(12.5f, 16).SemiBold();
    public static readonly Lettering PlanTitle = Body.Sized(11.5f, 15).SemiBold();
    public static readonly Lettering BoxTitle = Body.SemiBold();

    public static readonly Lettering Kicker = Body.Sized(13, 18);
    public static readonly Lettering KickerFirst = Kicker.SemiBold().Spaced(0.06f);
    public static readonly Lettering CoverName = Body.Sized(32, 36).SemiBold();
    public static readonly Lettering CoverLine = Body.Sized(16, 21);

    public static readonly Lettering TokenLetter = Face(11, 11).SemiBold().Colored(Ink);
    public static readonly Lettering TokenLetterOnFill = TokenLetter.Colored("#ffffff");
    public static readonly Lettering FormerLetter = Face(9, 9).Colored(Ink);
    public static readonly Lettering OtherLetter = Face(8.5f, 11).Colored(Muted);

    private static Lettering Face(float size, float line) =>
        new Lettering(TextStyle.Default.FontFamily(ReportFonts.Family), Fonts.Regular, size).Sized(size, line);
}
