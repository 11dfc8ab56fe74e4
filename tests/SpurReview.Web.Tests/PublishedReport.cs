using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Accounts;
using SpurReview.Data.Interchange;
using SpurReview.Data.Reports;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Publishing;
using SpurReview.Testing;
using SpurReview.Testing.Packages;
using SpurReview.Web.Tests.Interchange;

namespace SpurReview.Web.Tests;

/// <summary>A published report, its review, and a coordinator.</summary>
public sealed record PublishedReport(App App, Guid Id, string Address, Person Coordinator)
{
    public static Task<PublishedReport> CreateAsync(App app) => CreateAsync(app, SamplePackages.Published());

    public static async Task<PublishedReport> CreateAsync(App app, ReviewPackage package)
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var file = PackageWriter.Write(package with { Id = Guid.CreateVersion7() });
        var id = Orders.IdIn((await coordinator.ImportAsync(file)).Location);
        return new PublishedReport(app, id, (await coordinator.GetAsync(Links.Preview(id))).Location!.OriginalString, coordinator);
    }

    /// <summary>The next version, with another description of area A.</summary>
    public Task CorrectAsync(string reason = "Ett namn var fel.", string text = "Rättad beskrivning.") =>
        App.Database.DoAsync(
            Identity.Operator,
            async db =>
            {
                var copy = await db.UnitCopies.Where(c => c.ReviewId == Id).OrderByDescending(c => c.Version).FirstAsync();
                var texts = new Dictionary<PlaceInReport, string> { [new(TextPlace.Description, "A")] = text };
                db.Freeze(copy.ToSnapshot().Correct(texts, reason, A.Today, isWithdrawn: true));
            }
        );

    public Task WithdrawAsync(string reason = "Fel enhet.") =>
        App.Database.DoAsync(
            Identity.Operator,
            async db => db.Withdrawals.Add(new Withdrawal(await CurrentAsync(db.ReportVersions), A.Today, reason))
        );

    public Task<ReportVersion> CurrentAsync() => App.Database.DoAsync(Identity.Operator, db => CurrentAsync(db.ReportVersions));

    private Task<ReportVersion> CurrentAsync(IQueryable<ReportVersion> versions) =>
        versions.Where(v => v.ReviewId == Id).OrderByDescending(v => v.Version).FirstAsync();
}
