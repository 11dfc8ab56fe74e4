using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
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

    /// <summary>As the environment says it, which then holds whatever the administrator has written; null where it does not.</summary>
    public static string? Said(IConfiguration configuration) => configuration[Settings.PublicAddress] is { Length: > 0 } said ? said : null;

    /// <param name="chosen">What the administrator has written under Inställningar.</param>
    public static PublicAddress Of(IConfiguration configuration, string? chosen)
    {
        var text = Said(configuration) ?? chosen ?? configuration[Settings.ListeningAddress] ?? Unset;
        return Uri.TryCreate(text, UriKind.Absolute, out var root) && root.Scheme is "http" or "https"
            ? new PublicAddress(root)
            : throw new InvalidOperationException($"{Settings.PublicAddress} ska vara en adress som https://spur.example.se, inte {text}.");
    }

    /// <summary>What a printed version says of itself.</summary>
    public ReportSeal SealOf(Report report, ReportVersion version) => new(version.Sha256, To(Links.Authenticity(report.Address)));

    /// <param name="path">"/rapporter/…".</param>
    public string To(string path) => $"{Root.GetLeftPart(UriPartial.Path).TrimEnd('/')}{path}";
}

/// <summary>Reads the address anew each time it is printed, since an administrator may have changed it in another process.</summary>
public sealed class PublicAddresses(IConfiguration configuration)
{
    public async Task<PublicAddress> ReadAsync(SpurDbContext db, CancellationToken cancellationToken) =>
        PublicAddress.Of(
            configuration,
            PublicAddress.Said(configuration) is null
                ? await db.InstallationSettings.Select(s => s.PublicAddress).SingleAsync(cancellationToken)
                : null
        );
}
