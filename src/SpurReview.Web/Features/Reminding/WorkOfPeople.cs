using SpurReview.Data;
using SpurReview.Data.Outbox;
using SpurReview.Data.Queries;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Tasks;
using SpurReview.Web.Features.MyWork;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;

namespace SpurReview.Web.Features.Reminding;

/// <summary>What people have to do, as their own Mitt arbete says it: asked as each of them, since not everybody may know what a colleague has done.</summary>
public sealed class WorkOfPeople(IServiceScopeFactory scopes, TimeProvider clock)
{
    public async Task<IReadOnlyList<TaskRow>> OfAsync(Recipient person, CancellationToken cancellationToken) =>
        (await PageAsync(person, cancellationToken)).Now;

    /// <summary>Visits and last days.</summary>
    public async Task<IReadOnlyList<ComingRow>> ComingAsync(Recipient person, CancellationToken cancellationToken) =>
        (await PageAsync(person, cancellationToken)).Ahead;

    private async Task<MyWorkPage> PageAsync(Recipient person, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SpurDbContext>();
        await db.BeginAsync(new Identity(person.Reach, person.Account, person.Name), cancellationToken);
        var settings = await db.SettingsAsync(cancellationToken);
        var worker = Worker.Of(person.Account, person.Name, CurrentUser.RoleOf(person.Reach)!.Value, SwedishDay.Today(clock), settings);
        var page = MyWorkPage.Of(await db.AtWorkAsync(DateOnly.MaxValue, cancellationToken), worker);
        await db.CommitAsync(cancellationToken);
        return page;
    }
}

/// <summary>Somebody who may be reminded, as what she reaches reviews.</summary>
public sealed record Recipient(Guid Account, Reach Reach, string Name, string Email)
{
    internal static Recipient Of(PersonOfReview person) => new(person.AccountId, ReachNames.OfSql(person.Reach), person.Name, person.Email);

    /// <summary>Whose tasks she has.</summary>
    internal TaskParty Party =>
        Reach switch
        {
            Reach.Assigned => TaskParty.Inspectors,
            Reach.Head or Reach.Deputy or Reach.Studies => TaskParty.Unit,
            Reach.Provider => TaskParty.Provider,
            Reach.Specialty => TaskParty.SpecialtyCoordinator,
            _ => TaskParty.Office,
        };
}
