using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SpurReview.Reports.Word;

/// <summary>Settings and fonts. No revision ids, no names.</summary>
internal static class WordSettings
{
    public const string Language = "sv-SE";

    public static W.Settings Compose() =>
        new(
            new W.Zoom { Percent = "100" },
            new W.DefaultTabStop { Val = 720 },
            new W.CharacterSpacingControl { Val = W.CharacterSpacingValues.DoNotCompress },
            // Without a mode of its own the file opens as one from Word 2007.
            new W.Compatibility(
                new W.CompatibilitySetting
                {
                    Name = W.CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }
            ),
            new W.ThemeFontLanguages { Val = Language },
            new W.DecimalSymbol { Val = "," },
            new W.ListSeparator { Val = ";" }
        );

    /// <summary>Where the font is missing Word takes the older one of the same name, or one of its kind.</summary>
    public static W.Fonts Fonts() =>
        new(
            new W.Font(
                new W.AltName { Val = "Source Sans Pro" },
                new W.Panose1Number { Val = new HexBinaryValue("020B0503030403020204") },
                new W.FontCharSet { Val = "00" },
                new W.FontFamily { Val = W.FontFamilyValues.Swiss },
                new W.Pitch { Val = W.FontPitchValues.Variable }
            )
            {
                Name = ReportFonts.Family,
            }
        );
}
