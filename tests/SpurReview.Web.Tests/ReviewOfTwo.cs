using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Web.Tests;

/// <summary>A review on the checklist of 2021 and its two inspectors, signed in.</summary>
public sealed record ReviewOfTwo(App App, Guid Id, Person First, Person Second)
{
    public static async Task<ReviewOfTwo> CreateAsync(
        App app,
        ReviewState state = ReviewState.SiteVisit,
        string specialty = "Allmänmedicin",
        string name = "Kvarngatans vårdcentral",
        Action<Review>? whileOpen = null
    )
    {
        var (first, second) = (await app.SignInAsync(AccountRole.Inspector), await app.SignInAsync(AccountRole.Inspector));
        var (provider, database) = (A.Provider(), app.Database);
        var unit = A.Unit(provider, name);
        var review = await database.SaveAsync(A.Review(database.Catalogue.FindTemplate("hslf-fs-2021-8"), unit, specialty), provider, unit);

        await database.ChangeAsync(review.Id, r => r.WithPlans(first.AccountId, second.AccountId));
        foreach (var step in ReviewRoad.To(state))
        {
            if (step is ReviewState.FactCheck)
            {
                await database.ChangeAsync(review.Id, r => whileOpen?.Invoke(r.AllMet()));
                await database.ChangeAsync(review.Id, r => r.Signed());
            }
            await database.ChangeAsync(review.Id, r => r.Step(step, calibrates: specialty == Rounds.Specialty));
        }
        return new ReviewOfTwo(app, review.Id, first, second);
    }

    public Task<Review> SavedAsync() => App.Database.ChangeAsync(Id, _ => { });

    public async Task<AreaReview> AreaAsync(string letter) => (await SavedAsync()).Areas.Single(a => a.Letter == letter);

    public Task ChangeAsync(Action<Review> change) => App.Database.ChangeAsync(Id, change);

    /// <summary>A short name for all that the review's people have written; another as soon as any of it differs.</summary>
    public async Task<string> FingerprintAsync()
    {
        await using var command = App.Database.Superuser.CreateCommand(
            """
            select md5(coalesce(string_agg(line, '|' order by line), '')) from (
                select a::text as line from area_reviews a where a.review_id = $1
                union all select a::text from assessments a where a.review_id = $1
                union all select f::text from findings f where f.review_id = $1
                union all select i::text from review_inspectors i where i.review_id = $1
                union all select r::text from reviews r where r.id = $1) lines
            """
        );
        command.Parameters.Add(new() { Value = Id });
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
