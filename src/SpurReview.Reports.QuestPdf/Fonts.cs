using QuestPDF.Drawing;

namespace SpurReview.Reports.QuestPdf;

/// <summary>Source Sans 3 from the files that the reports project ships. Nothing else is asked, so that every machine draws the same.</summary>
internal static class Fonts
{
    private static readonly Lazy<bool> Registered = new(RegisterFiles);

    public static void Register() => _ = Registered.Value;

    private static bool RegisterFiles()
    {
        QuestPDF.Settings.UseEnvironmentFonts = false;
        QuestPDF.Settings.FontDiscoveryPaths.Clear();

        foreach (var file in new[] { ReportFonts.Regular, ReportFonts.Italic, ReportFonts.SemiBold })
        {
            if (!File.Exists(file))
                throw new FileNotFoundException("Rapportens typsnitt saknas. Bygg om programmet, så läggs det dit.", file);

            using var stream = File.OpenRead(file);
            FontManager.RegisterFontWithCustomName(ReportFonts.Family, stream);
        }
        return true;
    }
}
