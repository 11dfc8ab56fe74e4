using System.Globalization;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SpurReview.Reports.Word;

/// <summary>One paragraph style. Sizes in points; what is null comes from the style it builds on.</summary>
internal sealed record WordParagraphStyle(string Id, string Name, decimal? Size = null, decimal? Line = null)
{
    public string? BasedOn { get; init; } = WordStyles.Normal;

    /// <summary>The style of the paragraph that is written after one of this kind; null for the same.</summary>
    public string? Next { get; init; }
    public decimal? Before { get; init; }
    public decimal? After { get; init; }
    public bool IsBold { get; init; }
    public bool IsItalic { get; init; }
    public bool IsMuted { get; init; }
    public bool KeepsNext { get; init; }

    /// <summary>0 for Word's "Rubrik 1".</summary>
    public int? OutlineLevel { get; init; }
    public bool IsBullet { get; init; }

    /// <summary>Indented as a bullet is: paragraphs share a frame only where they share the indent.</summary>
    public bool IsHanging { get; init; }
    public bool IsTinted { get; init; }
    public bool IsFramed { get; init; }

    /// <summary>Free to the right, in millimetres, so that lines never get wider than the eye follows.</summary>
    public int? FreeRight { get; init; }

    /// <summary>What stands after a tab ends here, in millimetres from the left margin.</summary>
    public decimal? RightTab { get; init; }
    public bool IsDotted { get; init; }

    public W.Style ToStyle() =>
        new()
        {
            Type = W.StyleValues.Paragraph,
            StyleId = Id,
            Default = Id == WordStyles.Normal ? true : null,
            CustomStyle = Id.StartsWith("Spur", StringComparison.Ordinal) ? true : null,
            StyleName = new W.StyleName { Val = Name },
            BasedOn = Id == WordStyles.Normal ? null : new W.BasedOn { Val = BasedOn },
            NextParagraphStyle = Next is null ? null : new W.NextParagraphStyle { Val = Next },
            PrimaryStyle = new W.PrimaryStyle(),
            StyleParagraphProperties = Paragraph(),
            StyleRunProperties = Run(),
        };

    private W.StyleParagraphProperties Paragraph() =>
        new()
        {
            KeepNext = KeepsNext ? new W.KeepNext() : null,
            NumberingProperties = IsBullet ? new W.NumberingProperties(new W.NumberingId { Val = WordNumbering.Bullets }) : null,
            ParagraphBorders = IsFramed ? WordDefaults.Frame() : null,
            Shading = IsTinted
                ? new W.Shading
                {
                    Val = W.ShadingPatternValues.Clear,
                    Color = "auto",
                    Fill = WordStyles.Tint,
                }
                : null,
            Tabs = RightTab is { } tab ? new W.Tabs(Tab(tab)) : null,
            SpacingBetweenLines = Spacing(),
            Indentation = Indentation(),
            OutlineLevel = OutlineLevel is { } level ? new W.OutlineLevel { Val = level } : null,
        };

    private W.TabStop Tab(decimal millimetres) =>
        new()
        {
            Val = W.TabStopValues.Right,
            Leader = IsDotted ? W.TabStopLeaderCharValues.Dot : W.TabStopLeaderCharValues.None,
            Position = Measures.Twips(millimetres),
        };

    // The list's own indent stands here too: LibreOffice takes the whole indent from one place.
    private W.Indentation? Indentation()
    {
        if (FreeRight is not { } free)
            return null;

        var indentation = new W.Indentation { Right = Measures.Text(free) };
        if (IsBullet || IsHanging)
            indentation.Left = indentation.Hanging = WordNumbering.Indent;
        return indentation;
    }

    private W.SpacingBetweenLines Spacing() =>
        new()
        {
            Before = Points(Before, 20),
            After = Points(After, 20),
            Line = Points(Line, 20),
            LineRule = Line is null ? null : W.LineSpacingRuleValues.AtLeast,
        };

    private W.StyleRunProperties Run() =>
        new()
        {
            Bold = IsBold ? new W.Bold() : null,
            Italic = IsItalic ? new W.Italic() : null,
            Color = IsMuted ? new W.Color { Val = WordStyles.Muted } : null,
            FontSize = Size is null ? null : new W.FontSize { Val = Points(Size, 2) },
        };

    private static StringValue? Points(decimal? points, int parts) =>
        points is { } some ? new StringValue(((int)(some * parts)).ToString(CultureInfo.InvariantCulture)) : null;
}
