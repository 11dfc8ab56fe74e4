namespace SpurReview.LocalPostgres;

/// <summary>Fetches PostgreSQL where the system's package manager can do so unattended.</summary>
internal static class Packages
{
    private const string Settings = "/etc/postgresql-common/createcluster.d";

    /// <summary>The one command a person runs instead.</summary>
    public static string Remedy =>
        OperatingSystem.IsMacOS() ? "brew install postgresql@17"
        : File.Exists("/usr/bin/apt-get") ? (Environment.IsPrivilegedProcess ? "" : "sudo ") + "apt-get install postgresql"
        : "installera PostgreSQL 15 eller senare med systemets pakethanterare";

    public static bool CanInstall => Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get");

    public static async Task<Output> InstallAsync(CancellationToken ct)
    {
        // Debian would create and start a server of its own, which nobody here asked for.
        var noServer = Path.Combine(Settings, "spurreview.conf");
        Directory.CreateDirectory(Settings);
        await File.WriteAllTextAsync(noServer, "create_main_cluster = false\n", ct);

        try
        {
            var installed = await Command.RunAsync(Apt("install"), ct: ct);
            if (installed.Succeeded)
                return installed;

            await Command.RunAsync(Apt("update"), ct: ct);
            return await Command.RunAsync(Apt("install"), ct: ct);
        }
        finally
        {
            File.Delete(noServer);
        }
    }

    private static string[] Apt(string verb) =>
        [
            "env",
            "DEBIAN_FRONTEND=noninteractive",
            "apt-get",
            "-qq",
            "-o",
            "DPkg::Lock::Timeout=120",
            verb,
            .. verb == "install" ? (string[])["-y", "--no-install-recommends", "postgresql"] : [],
        ];
}
