using SpurReview.Data.Interchange;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Tenancy;
using SpurReview.Testing.Packages;

namespace SpurReview.Web.Tests.Catalogue;

/// <summary>The application with five published reports, each with words of its own.</summary>
public sealed class SearchApp : App, IAsyncLifetime
{
    public new async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await PublishAsync(
            "Kvarngatans vårdcentral",
            null,
            "Kvarnstad",
            "Östergötland",
            "Allmänmedicin",
            "Journalsystemet krånglar och tar tid.",
            "Öppet klimat för frågor."
        );
        await PublishAsync(
            "Ögonkliniken",
            "Älvforsa lasarett",
            "Älvforsa",
            "Värmland",
            "Ögonsjukdomar",
            "Operationerna är få under våren.",
            "Ultraljud saknas på kvällarna."
        );
        await PublishAsync(
            "Barn- och ungdomskliniken",
            "Norrgårds universitetssjukhus",
            "Norrgård",
            "Västerbotten",
            "Barn- och ungdomsmedicin",
            "Rummen är ljusa.",
            "ST-läkarna saknar skriftliga bedömningar från sidotjänstgöringen."
        );
        await PublishAsync(
            "Kirurgkliniken",
            "Älvforsa lasarett",
            "Älvforsa",
            "Värmland",
            "Kirurgi",
            "Handledarsamtalen ställs in när listan är svår att bemanna.\n\nI R&D sägs 3 < 5 & <img src=x> om \uE000laparoskopi\uE001.",
            "Simulatorträning blir av varje vecka."
        );
        await PublishAsync(
            "Medicinkliniken",
            "Björkmo sjukhus",
            "Björkmo",
            "Västerbotten",
            "Internmedicin",
            "Jourerna är tunga. Kvarngatans vårdcentral tar emot för sidotjänstgöring.",
            "Bedömningar görs, men de är inte skriftliga."
        );
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private Task PublishAsync(string unit, string? workplace, string city, string region, string specialty, string text, string weakness)
    {
        var sample = SamplePackages.Published();
        var package = sample with
        {
            Id = Guid.CreateVersion7(),
            CareProvider = new PackageProvider($"Region {city}", ProviderKind.Region),
            Unit = new PackageUnit(unit, workplace, city, region),
            Specialty = specialty,
            Areas = [.. sample.Areas.Select(a => a.Letter == "A" ? a with { Description = text } : a)],
            Weaknesses = [new PackageFinding(weakness)],
        };
        return Database.DoAsync(
            Identity.Operator,
            async db =>
                (await new ReviewArchive(db, Database.Catalogue).ImportAsync(PackageWriter.Write(package))).Faults.Should().BeEmpty()
        );
    }
}
