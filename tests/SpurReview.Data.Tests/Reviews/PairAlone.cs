using SpurReview.Data.Accounts;
using SpurReview.Data.Queries;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Reviews;

/// <summary>A review whose two inspectors grade alone first.</summary>
/// <param name="Area">Area A.</param>
internal sealed record PairAlone(Guid Review, Guid Area, Guid Asta, Guid Bjorn);

internal static class PairsAlone
{
    /// <summary>With two inspectors who have written nothing yet.</summary>
    public static async Task<PairAlone> PairAloneAsync(this Database database, ReviewState state = ReviewState.SiteVisit)
    {
        var (asta, bjorn) = (A.Account("Asta", AccountRole.Inspector), A.Account("Björn", AccountRole.Inspector));
        var provider = A.Provider();
        var unit = A.Unit(provider);
        var review = await database.SaveAsync(
            A.Review(database.Catalogue.FindTemplate("hslf-fs-2021-8"), unit),
            provider,
            unit,
            asta,
            bjorn
        );
        await database.ChangeAsync(review.Id, r => r.WithPlans(asta.Id, bjorn.Id).GradeAlone(true, hasBegun: false));
        foreach (var step in ReviewRoad.To(state))
            review = await database.ChangeAsync(review.Id, r => r.Step(step));
        return new PairAlone(review.Id, review.Areas.Single(a => a.Letter == "A").Id, asta.Id, bjorn.Id);
    }

    /// <summary>Grades an area alone, with everything met, and compares it where the other is done too.</summary>
    public static Task FinishAloneAsync(
        this Database database,
        PairAlone pair,
        Guid account,
        string? comment = null,
        string letter = "A",
        Grade grade = Grade.A
    ) =>
        database.DoAsync(
            new Identity(Reach.Assigned, account, "Testet"),
            async db =>
            {
                var review = (await db.FindWithAreaAsync(pair.Review, letter, CancellationToken.None))!;
                var common = review.Areas.Single();
                var seen = common.As(await db.OwnGradingAsync(common, account, "Testet", CancellationToken.None));
                foreach (var assessment in seen.Assessments)
                    seen.Assess(assessment.Code, Verdict.Met, assessment.Verdict.Version);
                seen.Comment($"{letter}1", comment, 0);
                seen.Decide(grade, grade is Grade.A ? null : "Ett skäl.", seen.DecisionVersion);
                seen.MarkDone();
                await db.SaveChangesAsync();
                await db.TryCompareAsync(common, CancellationToken.None);
            }
        );
}
