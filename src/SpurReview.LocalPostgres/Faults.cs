namespace SpurReview.LocalPostgres;

/// <summary>Turns a program's words into a Swedish sentence with a remedy.</summary>
internal static class Faults
{
    private const string Untouched = "Inget har gått förlorat.";

    public static LocalPostgresException Explain(string what, string words, ClusterDirectory directory) =>
        new($"{what} {Cause(words, directory)}");

    public static LocalPostgresException NoBinaries(string? named, string words) =>
        new(
            named is not null
                ? $"SPUR_PG_BIN pekar på {named}, men där finns inte PostgreSQL {Binaries.LowestMajor} eller senare (initdb, pg_ctl och postgres). "
                    + $"{Untouched} Rätta eller ta bort SPUR_PG_BIN och försök igen."
            : words.Length > 0 ? $"PostgreSQL kunde inte installeras: {LastLines(words)} {Untouched} Kör: {Packages.Remedy}"
            : $"PostgreSQL {Binaries.LowestMajor} eller senare finns inte på den här datorn. {Untouched} Kör: {Packages.Remedy}"
        );

    public static LocalPostgresException WrongMajor(int made, IReadOnlyList<Binaries> found, ClusterDirectory directory) =>
        new(
            $"Databasen i {directory.Root} är gjord med PostgreSQL {made}, men här finns {string.Join(" och ", found.Select(b => b.Major))}. "
                + $"Inget har ändrats. Installera PostgreSQL {made} bredvid, eller välj en annan katalog med --data och läs in en säkerhetskopia där."
        );

    private static string Cause(string words, ClusterDirectory directory) =>
        Has(words, "No space left", "Disk quota", "free disk space", "wrote only")
            ? $"Disken är full. {Untouched} Frigör plats där {directory.Root} ligger och försök igen."
        : Has(words, "Read-only file system") ? $"Disken kan bara läsas. {Untouched} Välj en katalog som går att skriva i med --data."
        : Has(words, "Permission denied", "is denied", "not permitted", "wrong ownership")
            ? $"Rättigheterna räcker inte till: {LastLines(words)} {Untouched} Kör som den användare som äger {directory.Root}, "
                + "eller välj en annan katalog med --data."
        : Has(words, "Cannot allocate memory", "could not create shared memory", "could not map anonymous")
            ? $"Minnet räcker inte: {LastLines(words)} {Untouched} Avsluta andra program och försök igen."
        : $"{LastLines(words)} Databasens filer är orörda. Mer står i {directory.LogFolder} och {directory.StartLog}.";

    private static bool Has(string words, params string[] any) => any.Any(a => words.Contains(a, StringComparison.OrdinalIgnoreCase));

    // What stands before a line's level (time, process) says nothing to the reader, and the server writes much that is no fault.
    private static string LastLines(string words)
    {
        var lines = words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var telling = lines
            .Where(l => Has(l, "FATAL", "PANIC", "error:", "could not", "unrecognized", "invalid", "denied", "not found"))
            .ToList();
        var told = string.Join(' ', (telling.Count > 0 ? telling : [.. lines]).TakeLast(3).Select(WithoutPrefix));
        return told.Length == 0 ? "Okänt fel."
            : told.EndsWith('.') ? told
            : told + ".";
    }

    private static string WithoutPrefix(string line) =>
        line.IndexOf("] ", StringComparison.Ordinal) is >= 0 and var end ? line[(end + 2)..] : line;
}
