namespace SpurReview.LocalPostgres;

/// <summary>The user that PostgreSQL's programs run as: the caller or, since they refuse to run as root, an unprivileged one.</summary>
internal sealed class Account
{
    private const string Usual = "postgres";

    // The magic link leads to the open directory itself, so nobody needs the right to pass through the directories above it.
    private const string OpenDirectory = "/proc/self/fd/9";
    private const string OpenDirectoryThenRun = "exec 9<\"$1\" && shift && exec \"$@\"";

    private readonly string? _ids;

    private Account(string? ids) => _ids = ids;

    public static async Task<Account> ChooseAsync(ClusterDirectory directory, CancellationToken ct)
    {
        if (!Environment.IsPrivilegedProcess)
            return new Account(null);

        if (!OperatingSystem.IsLinux())
            throw new LocalPostgresException(
                "PostgreSQL kan inte köras som root här. Inget har ändrats. Kör kommandot som vanlig användare."
            );

        var owner = directory.IsInitialised ? await OwnerAsync(directory.Cluster, ct) : "0:0";
        return new Account(owner.StartsWith("0:", StringComparison.Ordinal) ? await UsualIdsAsync(ct) : owner);
    }

    /// <summary>The name by which this account reaches the folder while it runs a program there.</summary>
    public string Seen(string folder) => _ids is null ? folder : OpenDirectory;

    public async Task<Output> RunAsync(string folder, IEnumerable<string> words, string input = "", CancellationToken ct = default)
    {
        if (_ids is null)
            return await Command.RunAsync(words, input, ct);

        var (user, group) = Split(_ids);
        string[] asUser = ["setpriv", $"--reuid={user}", $"--regid={group}", "--clear-groups", "--"];
        return await Command.RunAsync(["/bin/sh", "-c", OpenDirectoryThenRun, "sh", folder, .. asUser, .. words], input, ct);
    }

    public async Task<Output> MakeFolderAsync(string folder, CancellationToken ct)
    {
        var (user, group) = Split(_ids ?? ":");
        string[] owner = _ids is null ? [] : ["-o", user, "-g", group];
        return await Command.RunAsync(["install", "-d", "-m", "700", .. owner, folder], ct: ct);
    }

    private static (string User, string Group) Split(string ids) => (ids.Split(':')[0], ids.Split(':')[1]);

    private static async Task<string> OwnerAsync(string folder, CancellationToken ct) =>
        (await Command.RunAsync(["stat", "-c", "%u:%g", folder], ct: ct)).Text;

    private static async Task<string> UsualIdsAsync(CancellationToken ct)
    {
        var user = await Command.RunAsync(["id", "-u", Usual], ct: ct);
        var group = await Command.RunAsync(["id", "-g", Usual], ct: ct);
        if (user.Succeeded && group.Succeeded)
            return $"{user.Text}:{group.Text}";

        throw new LocalPostgresException(
            "PostgreSQL får inte köras som root, och användaren postgres finns inte här. Inget har ändrats. "
                + "Kör en gång: useradd --system --shell /usr/sbin/nologin postgres"
        );
    }
}
