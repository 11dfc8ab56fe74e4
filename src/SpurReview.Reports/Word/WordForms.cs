using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SpurReview.Reports.Word;

/// <summary>A place to write in where the plan has nothing yet: one click takes the whole prompt away, and the place says aloud what it is for.</summary>
internal static class WordForms
{
    private const string Prompt = "Klicka här och skriv.";

    public static W.SdtBlock Field(string name, string style) =>
        new(
            new W.SdtProperties(new W.SdtAlias { Val = name }, new W.ShowingPlaceholder()),
            new W.SdtContentBlock(WordText.Paragraph(style, [WordText.Run(Prompt, WordStyles.Placeholder)]))
        );
}
