namespace SpurReview.Web.Lists;

/// <summary>A search text as a pattern for ILIKE, its own signs taken as they are.</summary>
internal static class Like
{
    public const string Escape = "\\";

    public static string Anywhere(string search) => $"%{Exactly(search)}%";

    public static string Exactly(string search) =>
        search
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
}
