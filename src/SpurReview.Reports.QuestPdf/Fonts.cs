using QuestPDF.Drawing;
using SpurReview.Reports.QuestPdf.Lines;

namespace SpurReview.Reports.QuestPdf;

/// <summary>Source Sans 3 from the files that the reports project ships. Nothing else is asked, so that every machine draws the same.</summary>
internal static class Fonts
{
    private static readonly Lazy<bool> _registered = new(RegisterFiles);

    public static FontWidths Regular { get; } = Widths(ReportFonts.Regular);
    public static FontWidths Italic { get; } = Widths(ReportFonts.Italic);
    public static FontWidths SemiBold { get; } = Widths(ReportFonts.SemiBold);

    public static void Register() => _ = _registered.Value;

    private static bool RegisterFiles()
    {
        QuestPDF.Settings.UseEnvironmentFonts = false;
        QuestPDF.Settings.FontDiscoveryPaths.Clear();

        foreach (var file in new[] { ReportFonts.Regular, ReportFonts.Italic, ReportFonts.SemiBold })
        {
            using var stream = new MemoryStream(Read(file));
            FontManager.RegisterFontWithCustomName(ReportFonts.Family, stream);
        }
        return true;
    }

    private static FontWidths Widths(string file) => new(Read(file));

    private static byte[] Read(string file) =>
        File.Exists(file)
            ? File.ReadAllBytes(file)
            : throw new FileNotFoundException("Rapportens typsnitt saknas. Bygg om programmet, så läggs det dit.", file);
}
