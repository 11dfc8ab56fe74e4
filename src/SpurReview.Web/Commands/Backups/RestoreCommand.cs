using SpurReview.Web.Hosting;

namespace SpurReview.Web.Commands.Backups;

/// <summary>./spur restore [--data DIR] FILE: into an empty directory, or into the empty database that the settings name.</summary>
internal static class RestoreCommand
{
    public static async Task<int> ExecuteAsync(string[] words)
    {
        var arguments = Arguments.Parse(words, ["--data"]);
        if (arguments.Rest is not [var file])
            throw new WrongUseException("Skriv så här: ./spur restore [--data KATALOG] FIL");

        var restored = await IntoAsync(arguments["--data"], Path.GetFullPath(file));
        Console.WriteLine(
            $"Återläst: {file}, som det var {restored.TakenAt.ToLocalTime():yyyy-MM-dd HH:mm}. {restored.Rows} rader i {restored.Tables} tabeller och "
                + $"{restored.Chains} kedjor i historiken är kontrollerade. {restored.Report} Alla är utloggade."
        );
        if (restored.WaitingMails > 0)
            Console.WriteLine($"{restored.WaitingMails} mejl väntar i kopian. De skickas när appen startar med en e-postserver.");
        if (restored.PlannedPublishings > 0)
            Console.WriteLine(
                $"{restored.PlannedPublishings} planerade publiceringar är avslutade, eftersom de kan ha tagits tillbaka sedan kopian togs. Kansliet beslutar igen."
            );
        Console.WriteLine("Lägg tillbaka nyckelhemligheten (keys/secret eller Spur__KeySecret) innan appen startas.");
        return 0;
    }

    private static async Task<Restored> IntoAsync(string? data, string file)
    {
        if (!File.Exists(file))
            throw new CommandFailedException($"{file} finns inte. Inget har ändrats.");
        if (IsOwnServer())
            return await IntoServerAsync(file);

        using var place = new EmptyPlace(Installation.PathOf(data));
        var restored = await RestoreAsync(place.Draft, place.Draft, file);
        place.Keep();
        return restored;
    }

    /// <summary>With files that are unpacked where only their user reads them, and gone afterwards.</summary>
    private static async Task<Restored> IntoServerAsync(string file)
    {
        var folder = Directory.CreateTempSubdirectory("spur-restore-").FullName;
        try
        {
            return await RestoreAsync(data: null, folder, file);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Restored> RestoreAsync(string? data, string folder, string file)
    {
        var dump = Path.Combine(folder, "database.dump");
        var manifest = await BackupFile.ReadAsync(file, dump);
        await using var installation = await Installation.OpenAsync(data, migrates: false);
        var restored = await Restore.RunAsync(installation, manifest, dump);
        File.Delete(dump);
        return restored;
    }

    private static bool IsOwnServer() =>
        new ConfigurationBuilder().AddEnvironmentVariables().Build().GetConnectionString(Settings.App) is not null;
}
