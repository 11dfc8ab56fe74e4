using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpurReview.Data;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Interchange;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Tenancy;
using SpurReview.Testing.Packages;

namespace SpurReview.Benchmarks;

/// <summary>Published reports by the thousand, with names and texts of their own: the same number, the same reports.</summary>
internal static class ManyReports
{
    private const int AtATime = 50;

    private static readonly string[] _words =
    [
        "handledning",
        "jour",
        "journalsystem",
        "ultraljud",
        "simulator",
        "sidotjänstgöring",
        "bedömning",
        "introduktion",
        "schema",
        "lokaler",
        "forskning",
        "ledarskap",
        "studierektor",
        "bemanning",
        "operation",
        "mottagning",
        "avdelning",
        "kurs",
        "läkemedel",
        "patient",
        "remiss",
        "akutmottagning",
        "rond",
        "kollega",
        "utrustning",
        "dokumentation",
        "samtal",
        "kompetens",
        "miljö",
        "läroplan",
    ];
    private static readonly string[] _beginnings =
    [
        "Ask",
        "Björk",
        "Gran",
        "Lind",
        "Tall",
        "Kvarn",
        "Sjö",
        "Berg",
        "Älv",
        "Ås",
        "Ö",
        "Dal",
        "Ek",
        "Hav",
    ];
    private static readonly string[] _ends =
    [
        "gårdens",
        "torps",
        "backens",
        "lundens",
        "kullens",
        "viks",
        "stads",
        "näs",
        "ängens",
        "moras",
    ];

    public static async Task ImportAsync(string connection, int from, int until)
    {
        await using var database = NpgsqlDataSource.Create(connection);
        var options = new DbContextOptionsBuilder<SpurDbContext>();
        options.UseSpur(database);
        var catalogue = new ReviewCatalogue(
            await TemplateStore.LoadAsync(database),
            CatalogueFiles.Specialties(),
            CatalogueFiles.Regions()
        );
        for (var first = from; first < until; first += AtATime)
        {
            await using var db = new SpurDbContext(options.Options);
            await db.BeginAsync(Identity.Operator);
            for (var i = first; i < Math.Min(first + AtATime, until); i++)
                await new ReviewArchive(db, catalogue).ImportAsync(PackageWriter.Write(Package(i, catalogue)));
            await db.CommitAsync();
        }
    }

    private static ReviewPackage Package(int i, ReviewCatalogue catalogue)
    {
        var sample = SamplePackages.Published();
        var place = $"{_beginnings[i % _beginnings.Length]}{_ends[i / _beginnings.Length % _ends.Length]}";
        var specialties = catalogue.Specialties.SelectMany(g => g.Specialties).ToList();
        return sample with
        {
            Id = Guid.CreateVersion7(),
            CareProvider = new PackageProvider($"Region {catalogue.Regions[i % catalogue.Regions.Count]}", ProviderKind.Region),
            Unit = new PackageUnit(
                $"{place} mottagning {i.ToString(CultureInfo.InvariantCulture)}",
                null,
                place,
                catalogue.Regions[i % catalogue.Regions.Count]
            ),
            Specialty = specialties[i % specialties.Count].Name,
            Areas = [.. sample.Areas.Select((area, n) => area with { Description = Text(i, n) })],
            Weaknesses = [new PackageFinding($"Det saknas rutiner för {Word(i, 3)} och {Word(i, 7)}.")],
        };
    }

    /// <summary>Three paragraphs of some seventy words each.</summary>
    private static string Text(int i, int area) =>
        string.Join(
            "\n\n",
            Enumerable
                .Range(0, 3)
                .Select(p =>
                    string.Join(' ', Enumerable.Range(0, 18).Select(w => $"Enhetens {Word(i, (area * 31) + (p * 7) + w)} är ordnad."))
                )
        );

    private static string Word(int i, int n) => _words[((i * 17) + (n * n) + n) % _words.Length];
}
