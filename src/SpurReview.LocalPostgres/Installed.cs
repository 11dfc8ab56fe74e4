namespace SpurReview.LocalPostgres;

/// <summary>Which PostgreSQL an installation runs on: the one its cluster was made with, or the newest there is.</summary>
internal static class Installed
{
    public static async Task<Binaries> ChooseAsync(
        ClusterDirectory directory,
        ClusterOptions options,
        Action<string> say,
        CancellationToken ct
    )
    {
        var found = await FindOrInstallAsync(options, say, ct);
        if (!directory.IsInitialised)
            return found[0];

        var made = directory.Major();
        return found.FirstOrDefault(b => b.Major == made) ?? throw Faults.WrongMajor(made, found, directory);
    }

    private static async Task<IReadOnlyList<Binaries>> FindOrInstallAsync(ClusterOptions options, Action<string> say, CancellationToken ct)
    {
        var found = await Binaries.FindAsync(options.BinariesFolder, ct);
        if (found.Count > 0)
            return found;

        if (options.BinariesFolder is not null || !Packages.CanInstall)
            throw Faults.NoBinaries(options.BinariesFolder, "");

        say("Installerar PostgreSQL …");
        var installed = await Packages.InstallAsync(ct);
        found = await Binaries.FindAsync(null, ct);
        return found.Count > 0 ? found : throw Faults.NoBinaries(null, installed.Text);
    }
}
