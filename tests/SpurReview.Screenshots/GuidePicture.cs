namespace SpurReview.Screenshots;

/// <summary>A picture in one of the guides in docs/guides.</summary>
/// <param name="Name">The file, without its ending.</param>
/// <param name="Page">The page, by its name among the site's pages.</param>
internal sealed record GuidePicture(string Name, string Page, int Width = 1024, int Height = 768)
{
    public static IReadOnlyList<GuidePicture> All { get; } =
    [
        new("mitt-arbete-inspektor", "mitt-arbete-inspektor"),
        new("omrade", "omrade", Width: 820, Height: 1180),
        new("omrade-telefon", "omrade", Width: 390, Height: 844),
        new("styrkor-och-svagheter", "styrkor-och-svagheter"),
        new("overblick", "overblick", Width: 1280, Height: 900),
        new("granskning", "granskning"),
        new("inspektorer", "inspektorer"),
        new("handlingsplan", "handlingsplan"),
        new("rapport", "rapport"),
        new("akthet", "rapport-akthet"),
    ];
}
