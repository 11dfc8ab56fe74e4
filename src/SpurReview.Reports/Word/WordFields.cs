using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SpurReview.Reports.Word;

/// <summary>Fields: what Word computes, with the text that stands there until then.</summary>
internal static class WordFields
{
    public static W.Run Begin(string instruction) =>
        new(
            new W.FieldChar { FieldCharType = W.FieldCharValues.Begin },
            new W.FieldCode(instruction) { Space = SpaceProcessingModeValues.Preserve },
            new W.FieldChar { FieldCharType = W.FieldCharValues.Separate }
        );

    public static W.Run End() => new(new W.FieldChar { FieldCharType = W.FieldCharValues.End });

    public static IReadOnlyList<OpenXmlElement> Of(string instruction, string shown) =>
        [Begin($" {instruction} "), WordText.Run(shown), End()];
}
