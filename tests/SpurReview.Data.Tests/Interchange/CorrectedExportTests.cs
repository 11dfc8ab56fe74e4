using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Interchange;
using SpurReview.Data.Reports;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Publishing;
using SpurReview.Testing;
using SpurReview.Testing.Packages;

namespace SpurReview.Data.Tests.Interchange;

/// <summary>A corrected report says other words than its review's rows; what is exported says what the report says.</summary>
public class CorrectedExportTests(Database database) : IClassFixture<Database>
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task The_export_has_every_corrected_text_and_is_the_same_review_when_it_comes_back(int seed)
    {
        var package = SamplePackages.Random(seed) with { Id = Guid.CreateVersion7(), Status = PackageStatus.Published };
        var imported = await ImportAsync(package.PublishedOn is null ? SamplePackages.Published() with { Id = package.Id } : package);
        imported.Faults.Should().BeEmpty();
        var corrected = await CorrectAllAsync(package.Id!.Value);

        var export = await ExportAsync(package.Id.Value);
        var again = await ImportAsync(export);

        export.ToSampleSnapshot().Texts().Select(t => t.Text).Should().Equal(corrected.Texts().Select(t => t.Text));
        again.Should().BeEquivalentTo(new ImportOutcome(package.Id, Existed: true, []));
    }

    [Fact]
    public async Task In_an_empty_installation_it_begins_as_the_corrected_report()
    {
        var package = SamplePackages.Published() with { Id = Guid.CreateVersion7() };
        await ImportAsync(package);
        var corrected = await CorrectAllAsync(package.Id!.Value);
        var other = new Database();
        await other.InitializeAsync();

        await ImportAsync(await ExportAsync(package.Id.Value), other);
        var version = await other.DoAsync(Identity.Public, db => db.ReportVersions.SingleAsync());
        await other.DisposeAsync();

        version.Version.Should().Be(1);
        version.ToSnapshot().Texts().Select(t => t.Text).Should().Equal(corrected.ForThePublic().Texts().Select(t => t.Text));
    }

    [Fact]
    public async Task The_package_as_it_was_before_is_other_content()
    {
        var package = SamplePackages.Published() with { Id = Guid.CreateVersion7() };
        await ImportAsync(package);
        await CorrectAllAsync(package.Id!.Value);

        var again = await ImportAsync(package);

        again.IsRefused.Should().BeTrue();
    }

    private Task<ReviewSnapshot> CorrectAllAsync(Guid id) =>
        database.DoAsync(
            Identity.Operator,
            async db =>
            {
                var whole = (await db.UnitCopies.SingleAsync(c => c.ReviewId == id)).ToSnapshot();
                var texts = whole.Texts().ToDictionary(t => t.Place, t => t.Place.IsNumber() ? "7,25" : $"Rättad {t.Place}.");
                var corrected = whole.Correct(texts, "Allt var fel.", A.Today, isWithdrawn: false);
                db.Freeze(corrected);
                return corrected;
            }
        );

    private Task<ImportOutcome> ImportAsync(ReviewPackage package, Database? into = null) =>
        (into ?? database).DoAsync(
            Identity.Operator,
            db => new ReviewArchive(db, (into ?? database).Catalogue).ImportAsync(PackageWriter.Write(package))
        );

    private async Task<ReviewPackage> ExportAsync(Guid id)
    {
        await using var db = await database.AsAsync(Identity.Operator);
        return (await new ReviewArchive(db, database.Catalogue).ExportAsync(id))!;
    }
}
