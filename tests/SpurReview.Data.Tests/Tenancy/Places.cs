using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tenancy;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Tenancy;

/// <summary>Reviews of new units, and people who hold something there.</summary>
internal static class Places
{
    public static async Task<(Review Review, Unit Unit)> NewReviewAsync(
        this Database database,
        TenantId? provider = null,
        string specialty = "Allmänmedicin"
    )
    {
        var mine = A.Provider();
        var unit = new Unit(provider ?? mine.Id, $"Enhet {Guid.NewGuid():N}", workplace: null, "Storstad", "Uppsala");
        object[] parents = provider is null ? [mine, unit] : [unit];
        var template = database.Catalogue.FindTemplate("hslf-fs-2021-8")!;
        return (await database.SaveAsync(new Review(unit, template, specialty), parents), unit);
    }

    public static async Task<Guid> NewPersonAsync(this Database database, Func<Guid, object?> holding)
    {
        var account = A.Account();
        await database.AddAsync(account);
        if (holding(account.Id) is { } held)
            await database.AddAsync(held);
        return account.Id;
    }

    public static Task AddAsync(this Database database, object thing) =>
        database.DoAsync(
            Identity.Operator,
            db =>
            {
                db.Add(thing);
                return Task.CompletedTask;
            }
        );
}
