namespace SpurReview.Reports;

/// <summary>The font files that lie beside the program. Source Sans 3 has every letter, digit and dash that reports need.</summary>
public static class ReportFonts
{
    public const string Family = "Source Sans 3";

    public static string Regular { get; } = PathOf("SourceSans3_400Regular.ttf");
    public static string Italic { get; } = PathOf("SourceSans3_400Regular_Italic.ttf");
    public static string SemiBold { get; } = PathOf("SourceSans3_600SemiBold.ttf");

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "fonts", file);
}
