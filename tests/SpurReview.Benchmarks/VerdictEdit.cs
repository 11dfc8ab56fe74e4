using System.Text.RegularExpressions;

namespace SpurReview.Benchmarks;

/// <summary>A criterion's verdict as the page shows it, and the stamp that the next change is based on.</summary>
internal sealed record VerdictEdit(string Value, string Stamp)
{
    public static VerdictEdit Of(string page, string code)
    {
        var stamp = Regex.Match(page, $"""name="[^"]*stamp[^"]*verdict\.{code}"[^>]*value="([^"]+)""", RegexOptions.IgnoreCase);
        if (!stamp.Success)
            stamp = Regex.Match(page, $"""name="verdict\.{code}[^"]*stamp[^"]*"[^>]*value="([^"]+)""", RegexOptions.IgnoreCase);
        return stamp.Success
            ? new VerdictEdit(IsMet(page, code) ? "Met" : "NotMet", stamp.Groups[1].Value)
            : throw new InvalidOperationException($"The page has no stamp for {code}.");
    }

    /// <summary>The other verdict, on the same stamp.</summary>
    public VerdictEdit Next() => this with { Value = Value is "Met" ? "NotMet" : "Met" };

    private static bool IsMet(string page, string code) =>
        Regex.Match(page, $"""name="verdict\.{code}" value="Met"[^>]*>""").Value.Contains("checked", StringComparison.Ordinal);
}
