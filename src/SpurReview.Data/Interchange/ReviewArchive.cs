using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Queries;
using SpurReview.Data.Reports;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Data.Interchange;

/// <summary>What came of an import: a new review, one that was here already, or faults and nothing stored.</summary>
public sealed record ImportOutcome(Guid? ReviewId, bool Existed, IReadOnlyList<PackageFault> Faults)
{
    public bool IsRefused => Faults.Count > 0;
}

/// <summary>Takes review packages into the database and out of it. Works within the caller's unit of work.</summary>
public sealed class ReviewArchive(SpurDbContext db, ReviewCatalogue catalogue)
{
    public async Task<ImportOutcome> ImportAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancellationToken = default)
    {
        var reading = PackageReader.Read(utf8, catalogue);
        if (reading.Package is not { } package)
            return new ImportOutcome(ReviewId: null, Existed: false, reading.Faults);

        // Two imports at once would both find nothing and both store; imports are rare, so they take turns.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(7741)", cancellationToken);

        return await FindAsync(package, cancellationToken) is { } existing
            ? await CompareAsync(existing, package, cancellationToken)
            : await StoreAsync(package, cancellationToken);
    }

    /// <summary>Null where there is no such review, or not for this identity.</summary>
    public async Task<ReviewPackage?> ExportAsync(Guid id, CancellationToken cancellationToken = default)
    {
        var review = await db.Reviews.Whole().SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
        return review is not null && review.MayBeExported() ? await ToPackageAsync(review, cancellationToken) : null;
    }

    private Task<Review?> FindAsync(ReviewPackage package, CancellationToken cancellationToken)
    {
        var reviews = db.Reviews.Whole();
        if (package.Id is { } id)
            return reviews.SingleOrDefaultAsync(r => r.Id == id, cancellationToken);

        var template = catalogue.FindTemplate(package.Template)!.Id;
        var units =
            from unit in db.Units
            join provider in db.CareProviders on unit.TenantId equals provider.Id
            where unit.Name == package.Unit.Name && provider.Name == package.CareProvider.Name
            select unit.Id;

        return reviews
            .Where(r => r.TemplateId == template && r.Specialty == package.Specialty && r.VisitFrom == package.Visit.From)
            .Where(r => units.Contains(r.UnitId))
            .OrderBy(r => r.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<ImportOutcome> CompareAsync(Review existing, ReviewPackage package, CancellationToken cancellationToken)
    {
        var isSame =
            existing.MayBeExported()
            && PackageComparison.SameContent(await ToPackageAsync(existing, cancellationToken), Normalised(package));

        return isSame
            ? new ImportOutcome(existing.Id, Existed: true, [])
            : new ImportOutcome(existing.Id, Existed: true, [OtherContent(existing.Id, package.Id)]);
    }

    private async Task<ImportOutcome> StoreAsync(ReviewPackage package, CancellationToken cancellationToken)
    {
        var provider = await db.ProviderAsync(package.CareProvider.Name, package.CareProvider.Kind, cancellationToken);
        var unit = await db.UnitAsync(UnitOf(package, provider), cancellationToken);
        var review = package.ToReview(unit, catalogue);

        if (review.State is ReviewState.Published)
        {
            var snapshot = review.ToSnapshot(provider, unit, catalogue.FindTemplate(package.Template)!, version: 1);
            if (PublishingChecklist.Points(snapshot, PublicRules.Default, names: []).FirstOrDefault(p => p.Stops) is { } stop)
                return new ImportOutcome(ReviewId: null, Existed: false, [IdentityNumber(stop.Place)]);
            db.Publish(snapshot, provider.Id);
        }
        db.Reviews.Add(review);
        await db.SaveChangesAsync(cancellationToken);

        return new ImportOutcome(review.Id, Existed: false, []);
    }

    private static Unit UnitOf(ReviewPackage package, CareProvider provider) =>
        new(provider.Id, package.Unit.Name, package.Unit.Workplace, package.Unit.City, package.Unit.Region);

    private async Task<ReviewPackage> ToPackageAsync(Review review, CancellationToken cancellationToken)
    {
        var unit = await db.Units.SingleAsync(u => u.Id == review.UnitId, cancellationToken);
        var provider = await db.CareProviders.SingleAsync(p => p.Id == review.TenantId, cancellationToken);
        await db.LoadReplacementsAsync(review, cancellationToken);
        var package = review.ToPackage(provider, unit, catalogue.Templates.Single(t => t.Id == review.TemplateId));
        return await LatestVersionAsync(review, cancellationToken) is { } latest ? package.WithWordsOf(latest.ToSnapshot()) : package;
    }

    /// <summary>The latest version of the review's report, whose words may have been changed when it was published or since; null where it has none.</summary>
    private Task<UnitCopy?> LatestVersionAsync(Review review, CancellationToken cancellationToken) =>
        db
            .UnitCopies.AsNoTracking()
            .Where(c => c.ReviewId == review.Id)
            .OrderByDescending(c => c.Version)
            .FirstOrDefaultAsync(cancellationToken);

    private static PackageFault IdentityNumber(PlaceInReport place) =>
        new("$", $"En text som blir offentlig ({place}) innehåller ett personnummer. Ta bort det i filen och läs in den igen.");

    private static PackageFault OtherContent(Guid existing, Guid? id) =>
        new(
            id is null ? "$" : "id",
            $"Granskningen finns redan här ({existing}) men med annat innehåll. Inget är ändrat. Jämför med en export av den, och ta bort det som skiljer."
        );

    /// <summary>The package as it would come out again, since what the reader lets pass in many ways is stored in one.</summary>
    private ReviewPackage Normalised(ReviewPackage package)
    {
        var provider = new CareProvider(package.CareProvider.Name, package.CareProvider.Kind);
        var unit = UnitOf(package, provider);
        var normalised = package.ToReview(unit, catalogue).ToPackage(provider, unit, catalogue.FindTemplate(package.Template)!);
        return package.Id is null ? normalised with { Id = null } : normalised;
    }
}
