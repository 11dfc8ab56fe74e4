using System.Globalization;

namespace SpurReview.LocalPostgres;

/// <summary>A folder with one version of PostgreSQL's programs.</summary>
internal sealed record Binaries(string Folder, int Major)
{
    public const int LowestMajor = 15;

    private static readonly string[] Needed = ["initdb", "pg_ctl", "postgres"];

    public string Program(string name) => Path.Combine(Folder, name);

    /// <summary>Every usable version on this machine, newest first. A folder named in SPUR_PG_BIN is the only one looked at.</summary>
    public static async Task<IReadOnlyList<Binaries>> FindAsync(string? named, CancellationToken ct)
    {
        var found = new List<Binaries>();
        foreach (var folder in (named is null ? Usual() : [named]).Where(HasAll).Distinct())
        {
            if (await MajorAsync(folder, ct) is { } major and >= LowestMajor)
                found.Add(new Binaries(folder, major));
        }

        return [.. found.OrderByDescending(b => b.Major)];
    }

    private static IEnumerable<string> Usual() =>
        OnPath()
            .Concat(Versions("/usr/lib/postgresql", "bin"))
            .Concat(Versions("/opt/homebrew/opt", "bin"))
            .Concat(Versions("/usr/local/opt", "bin"))
            .Concat(Versions("/Applications/Postgres.app/Contents/Versions", "bin"))
            .Concat(["/usr/pgsql-18/bin", "/usr/pgsql-17/bin", "/usr/pgsql-16/bin", "/usr/pgsql-15/bin"]);

    private static IEnumerable<string> OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, "postgres"))
            .Where(File.Exists)
            .Select(program => Path.GetDirectoryName(File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? program)!);

    private static IEnumerable<string> Versions(string root, string below) =>
        Directory.Exists(root) ? Directory.EnumerateDirectories(root).Select(version => Path.Combine(version, below)) : [];

    private static bool HasAll(string folder) => Needed.All(program => File.Exists(Path.Combine(folder, program)));

    // "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", or "17rc1" before a release.
    private static async Task<int?> MajorAsync(string folder, CancellationToken ct)
    {
        var answer = await Command.RunAsync([Path.Combine(folder, "postgres"), "--version"], ct: ct);
        var version = answer.Text.Split(' ').FirstOrDefault(word => word.Length > 0 && char.IsAsciiDigit(word[0]));
        var digits = string.Concat((version ?? "").TakeWhile(char.IsAsciiDigit));
        return answer.Succeeded && int.TryParse(digits, CultureInfo.InvariantCulture, out var major) ? major : null;
    }
}
