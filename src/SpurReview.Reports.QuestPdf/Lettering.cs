using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SpurReview.Reports.QuestPdf.Lines;

namespace SpurReview.Reports.QuestPdf;

/// <summary>Type as it is drawn and as it is measured: QuestPDF's own style does not tell its font or its size.</summary>
internal sealed record Lettering(TextStyle Style, FontWidths Font, float Size)
{
    public Lettering Sized(float size, float line) => this with { Style = Style.FontSize(size).LineHeight(line / size), Size = size };

    public Lettering SemiBold() => this with { Style = Style.SemiBold(), Font = Fonts.SemiBold };

    public Lettering Italic() => this with { Style = Style.Italic(), Font = Fonts.Italic };

    public Lettering Colored(Color color) => this with { Style = Style.FontColor(color) };

    public Lettering Underlined() => this with { Style = Style.Underline() };

    /// <summary>For capitals. Such a text is never broken into lines by us, so its measure stays that of the letters.</summary>
    public Lettering Spaced(float factor) => this with { Style = Style.LetterSpacing(factor) };
}
