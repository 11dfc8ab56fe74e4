using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.ActionPlans;

/// <param name="Account">Of the first inspector.</param>
internal sealed record UnderPlan(Guid Review, Guid Account, Guid First, Guid Second);

/// <summary>A review under a plan, with D in area H for its first regulation, and what stands in its plan, as raw SQL.</summary>
internal static class PlanAt
{
    public const string SendBack = "update plan_turns set returned_on = '2026-03-25'";

    /// <summary>D in area H and A in the others; one of the inspectors has an account.</summary>
    public static async Task<UnderPlan> UnderPlanAsync(this Database database, ReviewState state = ReviewState.ActionPlan)
    {
        var asta = A.Account("Asta", AccountRole.Inspector);
        var provider = A.Provider();
        var unit = A.Unit(provider);
        var review = await database.SaveAsync(A.Review(database.Catalogue.FindTemplate("hslf-fs-2021-8"), unit), provider, unit, asta);

        review = await database.ChangeAsync(review.Id, r => r.WithPlans(asta.Id));
        foreach (var step in ReviewRoad.To(state))
        {
            if (step is ReviewState.FactCheck)
                await database.ChangeAsync(review.Id, r => r.AllMet().WithD("H").Signed());
            review = await database.ChangeAsync(review.Id, r => r.Step(step));
        }
        return new UnderPlan(review.Id, asta.Id, review.Inspectors[0].Id, review.Inspectors[1].Id);
    }

    /// <summary>Somebody with that reach to the review; a deputy is one whom the head has let send.</summary>
    public static async Task<Guid> LetInAsync(this Database database, Guid review, string reach)
    {
        if (reach is "deputy")
        {
            var deputy = await database.DeputyAsync(review);
            await database.LetSendAsync(deputy);
            return deputy;
        }
        var account = A.Account("Nils", AccountRole.Inspector);
        await database.DoAsync(Identity.Operator, db => Task.FromResult(db.Users.Add(account)));
        await database.Superuser.CommitAsync(
            $"insert into review_access (account_id, reach, review_id, tenant_id) select '{account.Id}', '{reach}', id, tenant_id from reviews where id = '{review}'"
        );
        return account.Id;
    }

    /// <summary>A deputy of the review's unit.</summary>
    public static async Task<Guid> DeputyAsync(this Database database, Guid review, AccountRole role = AccountRole.Deputy)
    {
        var account = A.Account("Olle", AccountRole.Inspector);
        await database.DoAsync(
            Identity.Operator,
            async db =>
            {
                db.Add(account);
                var unit = (await db.Units.FindAsync((await db.Reviews.FindAsync(review))!.UnitId))!;
                db.Add(Position.AtUnit(account.Id, role, unit, A.Today));
            }
        );
        return account.Id;
    }

    public static string Planned(Guid review, int position = 1, string answers = "H1") =>
        $"""
            insert into planned_actions (id, review_id, position, answers, responsible, follow_up_on, followed_up_by_same, follow_up_responsible)
            values (gen_random_uuid(), '{review}', {position}, array['{answers}'], '[]', array[]::date[], false, '[]')
            """;

    public static string Turn(Guid review, int number = 1) =>
        $"insert into plan_turns (review_id, number, sent_at, sent_on) values ('{review}', {number}, now(), '2026-03-23')";

    public static string Plan(Guid review) => $"insert into action_plans (review_id, submitted_on) values ('{review}', '2026-03-23')";

    public static string Item(Guid review, int position = 1, string answers = "H1") =>
        $"""
            insert into action_items (review_id, position, answers, action, due_on, responsible, follow_up_on, follow_up_responsible)
            values ('{review}', {position}, array['{answers}'], 'Vi inför en rutin.', '2026-09-01', '[]', array[]::date[], '[]')
            """;

    public static string Sent(Guid review, string answers = "H1") => $"{Plan(review)}; {Item(review, answers: answers)}; {Turn(review)}";

    public static string Extension(Guid review, int days = 30) =>
        $"insert into plan_extensions (review_id, asked_on, days, reason) values ('{review}', '2026-03-23', {days}, 'Semestertider.')";

    public static string SendRequest(Guid review) => $"insert into plan_send_requests (review_id) values ('{review}')";

    public static string Judgement(Guid review, Guid by) =>
        $"insert into action_judgements (review_id, position, decision, agreed_by) values ('{review}', 1, 'Accepted', array['{by}'::uuid])";

    public static string Proposal(Guid review, Guid by) =>
        $"insert into regrade_proposals (review_id, letter, grade, reason, agreed_by) values ('{review}', 'H', 'A', 'Godtagen.', array['{by}'::uuid])";
}
