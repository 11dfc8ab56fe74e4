using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SpurReview.Reports.Word;

/// <summary>Bullets: one definition, bound to the list styles, so that a new item is one press of Enter.</summary>
internal static class WordNumbering
{
    public const int Bullets = 1;

    /// <summary>From the sign to the text, in twentieths of a point.</summary>
    public const string Indent = "284";
    private const string SecondIndent = "568";

    public static W.Numbering Compose() =>
        new(
            new W.AbstractNum(
                new W.Nsid { Val = "5B0C0001" },
                new W.MultiLevelType { Val = W.MultiLevelValues.HybridMultilevel },
                new W.TemplateCode { Val = "5B0C0002" },
                Level(0, "•", Indent),
                Level(1, "–", SecondIndent)
            )
            {
                AbstractNumberId = 0,
            },
            new W.NumberingInstance(new W.AbstractNumId { Val = 0 }) { NumberID = Bullets }
        );

    private static W.Level Level(int depth, string sign, string left) =>
        new(
            new W.StartNumberingValue { Val = 1 },
            new W.NumberingFormat { Val = W.NumberFormatValues.Bullet },
            new W.LevelText { Val = sign },
            new W.LevelJustification { Val = W.LevelJustificationValues.Left },
            new W.PreviousParagraphProperties(new W.Indentation { Left = left, Hanging = Indent })
        )
        {
            LevelIndex = depth,
        };
}
