using System.Text;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Interchange;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;
using SpurReview.Testing.Packages;

namespace SpurReview.Data.Tests.Interchange;

public class ReviewArchiveTests(Database database) : IClassFixture<Database>
{
    [Fact]
    public async Task A_published_package_becomes_an_archive_item_with_a_frozen_report()
    {
        var package = SamplePackages.Published() with { Id = Guid.CreateVersion7() };

        var outcome = await ImportAsync(package);

        await using var db = await database.AsAsync(Identity.Public);
        var version = await db.ReportVersions.SingleAsync(v => v.ReviewId == outcome.ReviewId);
        SnapshotFormat.Read(version.Snapshot).IsImported.Should().BeTrue();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Export_import_into_an_empty_installation_and_export_again_gives_the_same_bytes(int seed)
    {
        var imported = await ImportAsync(SamplePackages.Random(seed) with { Id = Guid.CreateVersion7() });
        imported.Faults.Should().BeEmpty();
        var first = await ExportAsync(database, imported.ReviewId!.Value);
        var other = new Database();
        await other.InitializeAsync();

        await ImportAsync(first, other);
        var second = await ExportAsync(other, imported.ReviewId.Value);
        await other.DisposeAsync();

        Encoding.UTF8.GetString(second).Should().Be(Encoding.UTF8.GetString(first));
    }

    [Fact]
    public async Task The_same_package_again_is_no_fault()
    {
        var package = SamplePackages.Published() with { Id = Guid.CreateVersion7() };
        var first = await ImportAsync(package);

        var again = await ImportAsync(package);

        again.Should().BeEquivalentTo(new ImportOutcome(first.ReviewId, Existed: true, []));
    }

    [Fact]
    public async Task Without_an_id_the_visit_tells_which_review_it_is()
    {
        var package = SamplePackages.PublishedOnTheOlderTemplate() with { Id = null };
        var first = await ImportAsync(package);

        var again = await ImportAsync(package);

        again.Should().BeEquivalentTo(new ImportOutcome(first.ReviewId, Existed: true, []));
    }

    [Fact]
    public async Task The_same_identity_with_other_content_is_refused_and_changes_nothing()
    {
        var package = SamplePackages.Published() with { Id = Guid.CreateVersion7() };
        await ImportAsync(package);
        var before = await ExportAsync(database, package.Id!.Value);

        var refused = await ImportAsync(package with { Strengths = [new PackageFinding("Något annat")] });

        refused.Faults.Should().ContainSingle().Which.Path.Should().Be("id");
        (await ExportAsync(database, package.Id.Value)).Should().Equal(before);
    }

    [Fact]
    public async Task Two_imports_of_one_package_at_once_store_one_review()
    {
        var package = SamplePackages.Draft() with { Id = null, Specialty = "Kirurgi" };

        var outcomes = await Task.WhenAll(ImportAsync(package), ImportAsync(package), ImportAsync(package));

        outcomes.Select(o => o.ReviewId).Distinct().Should().ContainSingle();
        outcomes.Count(o => o.Existed).Should().Be(2);
    }

    [Fact]
    public async Task A_package_with_a_fault_stores_nothing()
    {
        var reviews = await CountAsync();

        var refused = await ImportAsync(SamplePackages.Published() with { Id = null, Specialty = "Trolleri" });

        refused.IsRefused.Should().BeTrue();
        (await CountAsync()).Should().Be(reviews);
    }

    [Fact]
    public async Task The_command_line_stands_in_the_audit_fields_as_the_operator()
    {
        var imported = await ImportAsync(SamplePackages.Published() with { Id = Guid.CreateVersion7() });

        await using var command = database.Superuser.CreateCommand("select changed_by from reviews where id = $1");
        command.Parameters.AddWithValue(imported.ReviewId!.Value);

        (await command.ExecuteScalarAsync()).Should().Be("Driften (kommandoraden)");
    }

    [Fact]
    public async Task A_review_that_has_not_come_to_its_draft_is_not_exported()
    {
        var early = await database.ReviewAtAsync(ReviewState.SiteVisit);

        await using var db = await database.AsAsync(Identity.Operator);

        (await new ReviewArchive(db, database.Catalogue).ExportAsync(early.Id)).Should().BeNull();
    }

    private Task<ImportOutcome> ImportAsync(ReviewPackage package) => ImportAsync(PackageWriter.Write(package), database);

    private static Task<ImportOutcome> ImportAsync(byte[] package, Database into) =>
        into.DoAsync(Identity.Operator, db => new ReviewArchive(db, into.Catalogue).ImportAsync(package));

    private static async Task<byte[]> ExportAsync(Database from, Guid id)
    {
        await using var db = await from.AsAsync(Identity.Operator);
        return PackageWriter.Write((await new ReviewArchive(db, from.Catalogue).ExportAsync(id))!);
    }

    private async Task<int> CountAsync()
    {
        await using var db = await database.AsAsync(Identity.Operator);
        return await db.Reviews.CountAsync();
    }
}
