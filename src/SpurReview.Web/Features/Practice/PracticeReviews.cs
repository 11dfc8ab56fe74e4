using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Queries;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tenancy;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;

namespace SpurReview.Web.Features.Practice;

/// <summary>Finds or makes a person's practice review.</summary>
public sealed class PracticeReviews(SpurDbContext db, ReviewCatalogue catalogue, TimeProvider clock)
{
    private const string Template = "hslf-fs-2021-8";
    private const string Specialty = "Allmänmedicin";
    private const string Colleague = "Kim Påhittad";

    /// <summary>Null where the person has none; nobody else's is ever found.</summary>
    public Task<Guid?> FindAsync(CancellationToken cancellationToken) =>
        db.Reviews.Where(r => r.Origin == ReviewOrigin.Practice).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(cancellationToken);

    /// <summary>
    /// In a unit of work of its own: an inspector is appointed by those who reach all, and here nobody does it but the program. It acts
    /// in the person's name, and what it makes is the person's alone.
    /// </summary>
    public async Task<Guid> FindOrBeginAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        await db.BeginAsync(new Identity(Reach.All, user.AccountId(), user.Name()), cancellationToken);
        Guid? found;
        var attempt = 0;
        do found = await FindAsync(cancellationToken) ?? await BeginAsync(user, ++attempt, cancellationToken);
        while (found is null);
        await db.CommitAsync(cancellationToken);
        return found.Value;
    }

    /// <summary>Null where somebody pressed twice, and the other press came first.</summary>
    private async Task<Guid?> BeginAsync(ClaimsPrincipal user, int attempt, CancellationToken cancellationToken)
    {
        var unit = await UnitAsync(cancellationToken);
        var person = await db.Users.SingleAsync(a => a.Id == user.AccountId(), cancellationToken);
        var practitioner = new Practitioner(person.Id, person.Name, person.City);
        var review = PracticeReview
            .Begin(unit, catalogue.FindTemplate(Template)!, Specialty, practitioner, Colleague, SwedishDay.Today(clock))
            .With(UnitFact.Listed, 7_800)
            .With(UnitFact.Physicians, 8)
            .With(UnitFact.Specialists, 5)
            .With(UnitFact.TrainedSupervisors, 4)
            .With(UnitFact.Residents, 3);
        db.Add(review);
        return await db.TrySaveAsync(attempt, cancellationToken) ? review.Id : null;
    }

    private async Task<Unit> UnitAsync(CancellationToken cancellationToken)
    {
        var provider = await db.ProviderAsync("Påhittade regionen", ProviderKind.Region, cancellationToken);
        var wanted = new Unit(provider.Id, "Övningsbackens vårdcentral", workplace: null, "Övningsbacken", "Annan");
        return await db.UnitAsync(wanted, cancellationToken);
    }
}
