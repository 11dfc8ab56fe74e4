using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Calibrating;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Demo;

/// <summary>Two specialties calibrate: in one two drafts are compared in a round, in the other one waits for a round.</summary>
internal sealed class DemoRound(SpurDbContext db, DateOnly today)
{
    public static IReadOnlyList<string> Specialties { get; } = ["Anestesi och intensivvård", "Ortopedi"];

    /// <summary>Before the stories are told: whether a draft is compared is decided on its way.</summary>
    public async Task DecideAsync()
    {
        await ActAsync("administrator", account: null);
        (await db.InstallationSettings.SingleAsync()).CalibratingSpecialties = Specialties;
        await db.SaveChangesAsync();
        await ActAsync("all", account: null);
    }

    public async Task TellAsync(Account inspector)
    {
        var round = new CalibrationRound(Specialties[0], "Hösten", today);
        db.Add(round);
        foreach (var review in await db.Reviews.Where(r => r.State == ReviewState.Calibration).ToListAsync())
            round.Add(review);
        await db.SaveChangesAsync();

        // The inspector reads the round, and reaches only one of its reviews.
        await ActAsync("assigned", inspector);
        var mine = await db.Reviews.AsNoTracking().Where(r => r.InRound!.RoundId == round.Id).Select(r => r.Id).SingleAsync();
        round
            .Reviews.First(m => m.ReviewId != mine)
            .Comment(
                Guid.CreateVersion7(),
                "B",
                "Hos oss finns samma brist i handledarnas fortbildning, och där är området graderat lägre. Ser vi olika på hur mycket som krävs?"
            );
        await db.SaveChangesAsync();
        await ActAsync("all", account: null);
    }

    private Task ActAsync(string reach, Account? account)
    {
        var (id, name) = (account is null ? "" : $"{account.Id}", account?.Name ?? DemoPeople.Office()[0].Name);
        return db.Database.ExecuteSqlAsync(
            $"select set_config('spur.reach', {reach}, true), set_config('spur.account', {id}, true), set_config('spur.actor', {name}, true)"
        );
    }
}
