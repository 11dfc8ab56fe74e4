using QuestPDF.Drawing;

namespace SpurReview.Reports.QuestPdf;

/// <summary>Source Sans 3 from the files that the reports project ships. Nothing else is asked, so that every machine draws the same.</summary>
internal static class Fonts
{
    private static readonly Lazy<int> Registered = new(RegisterFiles);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "fonts");

    public static void Register() => _ = Registered.Value;

    private static int RegisterFiles()
    {
        QuestPDF.Settings.UseEnvironmentFonts = false;
        QuestPDF.Settings.FontDiscoveryPaths.Clear();

        var files = Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*.ttf") : [];
        if (files.Length == 0)
            throw new InvalidOperationException(
                $"Typsnittet för rapporten saknas. Lägg filerna för {Typography.Family} i mappen {Folder}."
            );

        foreach (var file in files)
        {
            using var stream = File.OpenRead(file);
            FontManager.RegisterFontWithCustomName(Typography.Family, stream);
        }
        return files.Length;
    }
}
