namespace SpurReview.Web.Commands.Backups;

/// <summary>./spur backup [--data DIR] FILE</summary>
internal static class BackupCommand
{
    public static async Task<int> ExecuteAsync(string[] words)
    {
        var arguments = Arguments.Parse(words, ["--data"]);
        if (arguments.Rest is not [var file])
            throw new WrongUseException("Skriv så här: ./spur backup [--data KATALOG] FIL");

        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        await using var installation = await Installation.OpenExistingAsync(arguments["--data"], migrates: false);
        var manifest = await Backup.TakeAsync(installation, file, configuration);

        Console.WriteLine(
            $"Säkerhetskopia: {file}, {manifest.Tables.Values.Sum()} rader i {manifest.Tables.Count} tabeller, {manifest.Chains.Count} kedjor i historiken."
        );
        Console.WriteLine(
            "Nyckelhemligheten (keys/secret eller Spur__KeySecret) ligger inte i filen. Förvara den för sig: utan den loggas alla ut, och appar med koder måste kopplas på nytt."
        );
        return 0;
    }
}
