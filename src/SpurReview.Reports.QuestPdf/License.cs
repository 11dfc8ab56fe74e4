using System.Globalization;
using QuestPDF.Infrastructure;

namespace SpurReview.Reports.QuestPdf;

/// <summary>The tier of QuestPDF's licence. Only the operator knows which one applies, so it is a required setting and never assumed.</summary>
public static class License
{
    public const string Setting = "Report:QuestPdfLicense";

    internal static LicenseType Parse(string? value) =>
        value?.Trim().ToLower(CultureInfo.InvariantCulture) switch
        {
            "community" => LicenseType.Community,
            "professional" => LicenseType.Professional,
            "enterprise" => LicenseType.Enterprise,
            null or "" => throw new InvalidOperationException($"Licensnivån för QuestPDF saknas. {WhatToDo}"),
            _ => throw new InvalidOperationException($"Licensnivån ”{value}” för QuestPDF finns inte. {WhatToDo}"),
        };

    private const string WhatToDo =
        $"Ange {Setting} som Community, Professional eller Enterprise. Villkoren står på questpdf.com/license; "
        + "Community gäller små företag och öppen källkod, inte offentliga organisationer.";
}
