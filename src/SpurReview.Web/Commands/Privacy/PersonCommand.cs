using SpurReview.Data;
using SpurReview.Web.Commands.Backups;

namespace SpurReview.Web.Commands.Privacy;

/// <summary>./spur person [--data DIR] ADDRESS --out FILE: what the installation holds of a person, for the person who asks; or --erase.</summary>
internal static class PersonCommand
{
    public static async Task<int> ExecuteAsync(string[] words)
    {
        var arguments = Arguments.Parse(words, ["--data", "--out"], "--erase");
        if (arguments.Rest is not [var address] || arguments.Has("--erase") == arguments["--out"] is not null)
            throw new WrongUseException("Skriv så här: ./spur person [--data KATALOG] E-POSTADRESS --out FIL, eller --erase");

        await using var installation = await Installation.OpenExistingAsync(arguments["--data"]);
        await (arguments["--out"] is { } file ? ExtractAsync(installation, address, file) : EraseAsync(installation, address));
        return 0;
    }

    private static async Task EraseAsync(Installation installation, string address)
    {
        await using var db = await installation.BeginAsOperatorAsync();
        await PersonErasure.EraseAsync(db, address);
        await db.CommitAsync();
        Console.WriteLine(
            "Kontot är tömt: namn, adress, sätt att logga in, sessioner, inbjudningar och egna anteckningar är borta, också i historiken."
        );
        Console.WriteLine(
            "Kvar är namnet i granskningar och rapporter som personen gjorde eller signerade, och vem som gjorde vad i historiken. Mejl till adressen försvinner inom ett år, säkerhetskopior när de tas bort."
        );
    }

    private static async Task ExtractAsync(Installation installation, string address, string file)
    {
        await using var reader = await Reading.OpenAsync(installation);
        var extract =
            await PersonExtract.OfAsync(reader, address)
            ?? throw new CommandFailedException($"Inget konto har adressen {address}. Kontrollera den under Konton.");

        await using (var output = File.Open(file, Reading.PrivateFile()))
            await output.WriteAsync(extract);
        Console.WriteLine($"{file} är skriven. Ta bort den när personen har fått den.");
    }
}
