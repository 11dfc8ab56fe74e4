using System.Globalization;

namespace SpurReview.LocalPostgres;

/// <summary>A folder with one version of PostgreSQL's programs.</summary>
internal sealed record Binaries(string Folder, int Major)
{
    public const int LowestMajor = 15;

    private static readonly string[] Needed = ["postgres", "initdb", "pg_ctl"];
    private static readonly string[] NeededForCopies = ["pg_dump", "pg_restore"];

    public string Program(string name) => Path.Combine(Folder, name);

    /// <summary>Every usable version on this machine, newest first. A folder named in SPUR_PG_BIN is the only one looked at.</summary>
    public static Task<IReadOnlyList<Binaries>> FindAsync(string? named, CancellationToken ct) => FindAsync(named, Needed, ct);

    /// <summary>The same of the programs that copy a database, which a machine without a server may have too.</summary>
    public static Task<IReadOnlyList<Binaries>> FindForCopiesAsync(string? named, CancellationToken ct) =>
        FindAsync(named, NeededForCopies, ct);

    private static async Task<IReadOnlyList<Binaries>> FindAsync(string? named, string[] needed, CancellationToken ct)
    {
        var found = new List<Binaries>();
        foreach (var folder in (named is null ? Usual(needed[0]) : [named]).Where(folder => HasAll(folder, needed)).Distinct())
        {
            if (await MajorAsync(folder, needed[0], ct) is { } major and >= LowestMajor)
                found.Add(new Binaries(folder, major));
        }

        return [.. found.OrderByDescending(b => b.Major)];
    }

    private static IEnumerable<string> Usual(string program) =>
        OnPath(program)
            .Concat(Versions("/usr/lib/postgresql", "bin"))
            .Concat(Versions("/opt/homebrew/opt", "bin"))
            .Concat(Versions("/usr/local/opt", "bin"))
            .Concat(Versions("/Applications/Postgres.app/Contents/Versions", "bin"))
            .Concat(["/usr/pgsql-18/bin", "/usr/pgsql-17/bin", "/usr/pgsql-16/bin", "/usr/pgsql-15/bin"]);

    private static IEnumerable<string> OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program))
            .Where(File.Exists)
            .Select(path => Path.GetDirectoryName(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path)!);

    private static IEnumerable<string> Versions(string root, string below) =>
        Directory.Exists(root) ? Directory.EnumerateDirectories(root).Select(version => Path.Combine(version, below)) : [];

    private static bool HasAll(string folder, string[] needed) => needed.All(program => File.Exists(Path.Combine(folder, program)));

    // "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", or "17rc1" before a release.
    private static async Task<int?> MajorAsync(string folder, string program, CancellationToken ct)
    {
        var answer = await Command.RunAsync([Path.Combine(folder, program), "--version"], ct: ct);
        var version = answer.Text.Split(' ').FirstOrDefault(word => word.Length > 0 && char.IsAsciiDigit(word[0]));
        var digits = string.Concat((version ?? "").TakeWhile(char.IsAsciiDigit));
        return answer.Succeeded && int.TryParse(digits, CultureInfo.InvariantCulture, out var major) ? major : null;
    }
}
