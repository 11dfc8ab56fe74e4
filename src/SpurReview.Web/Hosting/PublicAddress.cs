using SpurReview.Data.Reports;
using SpurReview.Reports;

namespace SpurReview.Web.Hosting;

/// <summary>Where the public reaches the installation. Printed in reports, so it is said once, before the first is published.</summary>
public sealed record PublicAddress(Uri Root)
{
    private const string Unset = "http://localhost:5080";

    /// <summary>The environment does not say, so reports would be printed with an address of this machine's own.</summary>
    public static bool IsUnset =>
        new ConfigurationBuilder().AddEnvironmentVariables().Build()[Settings.PublicAddress] is not { Length: > 0 };

    public static PublicAddress Of(IConfiguration configuration)
    {
        var text = configuration[Settings.PublicAddress] is { Length: > 0 } set ? set : Unset;
        return Uri.TryCreate(text, UriKind.Absolute, out var root) && root.Scheme is "http" or "https"
            ? new PublicAddress(root)
            : throw new InvalidOperationException($"{Settings.PublicAddress} ska vara en adress som https://spur.example.se, inte {text}.");
    }

    /// <summary>What a printed version says of itself.</summary>
    public ReportSeal SealOf(Report report, ReportVersion version) => new(version.Sha256, To(Links.Authenticity(report.Address)));

    /// <param name="path">"/rapporter/…".</param>
    public string To(string path) => $"{Root.GetLeftPart(UriPartial.Path).TrimEnd('/')}{path}";
}
