using System.Globalization;
using SpurReview.Domain.Attachments;

namespace SpurReview.Web.Features.Attachments;

public static class AttachmentTexts
{
    private static readonly CultureInfo _swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static string InSwedish(this AttachmentKind kind) =>
        kind switch
        {
            AttachmentKind.Pdf => "PDF",
            AttachmentKind.Png => "Bild (PNG)",
            AttachmentKind.Jpeg => "Bild (JPEG)",
            AttachmentKind.Docx => "Word",
            AttachmentKind.Xlsx => "Excel",
            AttachmentKind.Odt => "OpenDocument, text",
            AttachmentKind.Ods => "OpenDocument, kalkyl",
        };

    /// <summary>"148 kB", "2,4 MB".</summary>
    public static string Weight(int bytes) =>
        bytes < Mega ? $"{Math.Max(1, bytes / 1024)} kB" : $"{((double)bytes / Mega).ToString("0.0", _swedish)} MB";

    /// <summary>What is over the limit is never rounded down to it.</summary>
    public static string TooLarge(long bytes) =>
        $"Filen är för stor ({(bytes + Mega - 1) / Mega} MB). Högst {CheckedFile.MaxBytes / Mega} MB. Välj en mindre fil.";

    private const int Mega = 1024 * 1024;
}
