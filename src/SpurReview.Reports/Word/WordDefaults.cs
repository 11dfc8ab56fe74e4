using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SpurReview.Reports.Word;

/// <summary>What all styles build on, and the few that are no paragraph styles.</summary>
internal static class WordDefaults
{
    public static W.DocDefaults Document() =>
        new(
            new W.RunPropertiesDefault(
                new W.RunPropertiesBaseStyle
                {
                    RunFonts = new W.RunFonts
                    {
                        Ascii = ReportFonts.Family,
                        HighAnsi = ReportFonts.Family,
                        ComplexScript = ReportFonts.Family,
                        EastAsia = ReportFonts.Family,
                    },
                    Color = new W.Color { Val = WordStyles.Ink },
                    FontSize = new W.FontSize { Val = "21" },
                    Languages = new W.Languages { Val = WordSettings.Language, EastAsia = WordSettings.Language },
                }
            ),
            new W.ParagraphPropertiesDefault(
                new W.ParagraphPropertiesBaseStyle
                {
                    WidowControl = new W.WidowControl(),
                    SpacingBetweenLines = new W.SpacingBetweenLines { After = "0" },
                }
            )
        );

    public static IEnumerable<W.Style> Characters() =>
        [
            Character(WordStyles.Strong, "Strong", new W.StyleRunProperties { Bold = new W.Bold() }),
            Character(
                WordStyles.Hyperlink,
                "Hyperlink",
                new W.StyleRunProperties
                {
                    Color = new W.Color { Val = WordStyles.Accent },
                    Underline = new W.Underline { Val = W.UnderlineValues.Single },
                }
            ),
            Character(
                WordStyles.Placeholder,
                "Placeholder Text",
                new W.StyleRunProperties { Color = new W.Color { Val = WordStyles.Muted } }
            ),
            Character(
                WordStyles.Label,
                "Etikett",
                new W.StyleRunProperties
                {
                    Color = new W.Color { Val = WordStyles.Muted },
                    FontSize = new W.FontSize { Val = "17" },
                    Border = new W.Border
                    {
                        Val = W.BorderValues.Single,
                        Size = 4,
                        Space = 0,
                        Color = WordStyles.Line,
                    },
                }
            ),
        ];

    public static IEnumerable<W.Style> Tables() =>
        [
            new W.Style
            {
                Type = W.StyleValues.Table,
                StyleId = WordStyles.Table,
                CustomStyle = true,
                StyleName = new W.StyleName { Val = "Granskningstabell" },
                PrimaryStyle = new W.PrimaryStyle(),
                StyleTableProperties = new W.StyleTableProperties
                {
                    TableBorders = new W.TableBorders(Rule<W.BottomBorder>(), Rule<W.InsideHorizontalBorder>()),
                    TableCellMarginDefault = new W.TableCellMarginDefault(
                        new W.TableCellLeftMargin { Width = 57, Type = W.TableWidthValues.Dxa },
                        new W.TableCellRightMargin { Width = 113, Type = W.TableWidthValues.Dxa }
                    ),
                },
            },
        ];

    public static W.ParagraphBorders Frame() =>
        new(Rule<W.TopBorder>(space: 4), Rule<W.LeftBorder>(space: 6), Rule<W.BottomBorder>(space: 4), Rule<W.RightBorder>(space: 6));

    private static T Rule<T>(uint space = 0)
        where T : W.BorderType, new() =>
        new()
        {
            Val = W.BorderValues.Single,
            Size = 4,
            Space = space,
            Color = WordStyles.Line,
        };

    private static W.Style Character(string id, string name, W.StyleRunProperties look) =>
        new()
        {
            Type = W.StyleValues.Character,
            StyleId = id,
            CustomStyle = id.StartsWith("Spur", StringComparison.Ordinal) ? true : null,
            StyleName = new W.StyleName { Val = name },
            PrimaryStyle = new W.PrimaryStyle(),
            StyleRunProperties = look,
        };
}
