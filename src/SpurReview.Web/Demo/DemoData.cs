using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Catalogue;

namespace SpurReview.Web.Demo;

/// <summary>Invented people, units and reviews, for an empty database. Dates are counted from the day they are loaded.</summary>
internal static class DemoData
{
    /// <summary>Loads the demo data where nobody has an account and nothing is stored. True where the installation has demo people.</summary>
    public static async Task<bool> LoadIfEmptyAsync(SpurDbContext db, ReviewCatalogue catalogue, DateOnly today)
    {
        if (await db.Users.AnyAsync())
            return await db.Users.AnyAsync(a => a.IsDemo);
        if (await db.Reviews.AnyAsync())
            return false;

        // Of each step the pages say who took it: a person, not the command line.
        await db.Database.ExecuteSqlAsync($"select set_config('spur.actor', {DemoPeople.Office()[0].Name}, true)");
        var inspectors = DemoPeople.Inspectors();
        db.AddRange([.. DemoPeople.Office(), .. inspectors]);
        await db.SaveChangesAsync();
        var round = new DemoRound(db, today);
        await round.DecideAsync();
        foreach (var story in DemoStories.All)
            await new DemoReview(db, catalogue, story, inspectors, today).TellAsync();
        await round.TellAsync(inspectors[0]);
        await new DemoPositions(db, inspectors, today).TellAsync();
        await DemoMails.WriteAsync(db, inspectors, today);
        return true;
    }
}
