using SpurReview.Data;
using SpurReview.Data.Audit;
using SpurReview.Data.Interchange;

namespace SpurReview.Web.Commands;

/// <summary>./spur export [--data DIR] ID --out FILE</summary>
internal static class ExportCommand
{
    public static async Task<int> ExecuteAsync(string[] words)
    {
        var (id, output, data) = ReviewArguments.Parse(words, "./spur export [--data KATALOG] ID --out FIL");

        await using var installation = await Installation.OpenExistingAsync(data);
        await using var db = await installation.BeginAsOperatorAsync();

        var package =
            await new ReviewArchive(db, await installation.CatalogueAsync()).ExportAsync(id)
            ?? throw new CommandFailedException(
                $"Granskningen {id} kan inte exporteras: den finns inte, har inte kommit till Rapportutkast eller är avbruten."
            );

        await File.WriteAllBytesAsync(output, PackageWriter.Write(package));
        await db.LogReadingAsync(id, DraftReading.Package, CancellationToken.None);
        await db.CommitAsync();
        return 0;
    }
}
