using SpurReview.Data;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Interchange;

namespace SpurReview.Web.Commands;

/// <summary>./spur import [--data DIR] FILE…</summary>
internal static class ImportCommand
{
    public static async Task<int> ExecuteAsync(string[] words)
    {
        var arguments = Arguments.Parse(words, ["--data"]);
        if (arguments.Rest.Count == 0)
            throw new WrongUseException("Ange minst en fil: ./spur import [--data KATALOG] FIL…");

        await using var installation = await Installation.OpenAsync(arguments["--data"]);
        var catalogue = await installation.CatalogueAsync();

        var code = 0;
        foreach (var file in arguments.Rest)
            code = Math.Max(code, await ImportAsync(installation, catalogue, file));
        return code;
    }

    private static async Task<int> ImportAsync(Installation installation, ReviewCatalogue catalogue, string file)
    {
        if (!File.Exists(file))
            return Refuse(file, [new PackageFault("$", "Filen finns inte. Kontrollera namnet.")]);

        await using var db = await installation.BeginAsOperatorAsync();
        var outcome = await new ReviewArchive(db, catalogue).ImportAsync(await File.ReadAllBytesAsync(file));
        if (outcome.IsRefused)
            return Refuse(file, outcome.Faults);

        await db.CommitAsync();
        Console.WriteLine($"{(outcome.Existed ? "Fanns redan" : "Importerad")}: {outcome.ReviewId} {file}");
        return 0;
    }

    private static int Refuse(string file, IReadOnlyList<PackageFault> faults)
    {
        Console.WriteLine($"Avvisad: {file} ({faults.Count} fel, inget är sparat)");
        foreach (var fault in faults)
            Console.WriteLine($"{fault.Path}: {fault.Message}");
        return 1;
    }
}
