using SpurReview.Data.Reports;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.ActionPlans;

/// <summary>What is written of a follow-up is the unit's and its provider's; everybody else is told days and counts.</summary>
public class FollowUpPolicyTests(Database database) : IClassFixture<Database>
{
    /// <summary>Long after the machine's own day, before which nothing can have been reported.</summary>
    private static readonly DateOnly _day = A.Today.AddYears(100);

    [Theory]
    [InlineData("head", 1)]
    [InlineData("deputy", 1)]
    [InlineData("studies", 1)]
    [InlineData("provider", 1)]
    [InlineData("assigned", 0)]
    [InlineData("specialty", 0)]
    [InlineData("all", 0)]
    [InlineData("public", 0)]
    [InlineData("none", 0)]
    public async Task What_is_reported_is_read_by_the_unit_and_its_provider(string reach, int reports)
    {
        var (review, account) = await FinalAsync(reach);
        await database.Superuser.CommitAsync(Report(review));

        (await database.App.ReadAsync<string>($"select done from follow_up_reports where review_id = '{review}'", reach, account))
            .Should()
            .HaveCount(reports);
    }

    [Theory]
    [InlineData("head")]
    [InlineData("deputy")]
    [InlineData("studies")]
    [InlineData("provider")]
    public async Task The_unit_and_its_provider_report_and_correct(string reach)
    {
        var (review, account) = await FinalAsync(reach);

        (await database.App.TryAsync($"{Report(review)}; {Report(review, number: 2)}", reach, account)).Should().Be(2);
    }

    [Theory]
    [InlineData("assigned")]
    [InlineData("specialty")]
    [InlineData("all")]
    [InlineData("public")]
    public async Task Nobody_else_reports(string reach)
    {
        var (review, account) = await FinalAsync(reach);

        await database.App.TryAsync(Report(review), reach, account).ShouldBeRefusedAsync("42501", Sql.NotNow);
    }

    [Fact]
    public async Task Another_units_head_neither_reads_nor_reports()
    {
        var (review, _) = await FinalAsync("head");
        var (_, elsewhere) = await FinalAsync("head");
        await database.Superuser.CommitAsync(Report(review));

        (await database.App.ReadAsync<string>($"select done from follow_up_reports where review_id = '{review}'", "head", elsewhere))
            .Should()
            .BeEmpty();
        (await DaysAsync(review, "head", elsewhere)).Should().BeEmpty();
        await database.App.TryAsync(Report(review, number: 2), "head", elsewhere).ShouldBeRefusedAsync(Sql.NotNow);
    }

    [Theory]
    [InlineData("update follow_up_reports set done = 'Något annat.'")]
    [InlineData("delete from follow_up_reports")]
    public async Task A_report_stays_as_it_was(string change)
    {
        var (review, head) = await FinalAsync("head");
        await database.Superuser.CommitAsync(Report(review));

        await database.Superuser.TryAsync(change).ShouldBeRefusedAsync(Sql.NeverChanges);
        await database.App.TryAsync(change, "head", head).ShouldBeRefusedAsync("42501");
    }

    [Fact]
    public async Task Only_what_the_plan_has_is_reported_and_not_long_before_its_day()
    {
        var (review, head) = await FinalAsync("head");

        await RefusedAsync(Report(review, day: _day.AddDays(1)));
        await RefusedAsync(Report(review, position: 2));
        await RefusedAsync(Report(review, position: 3));
        await RefusedAsync(Report(review, number: 2));
        await RefusedAsync(Report(review, reportedOn: _day.AddDays(-15)));
        (await database.App.TryAsync(Report(review, reportedOn: _day.AddDays(-14)), "head", head)).Should().Be(1);

        Task RefusedAsync(string report) => database.App.TryAsync(report, "head", head).ShouldBeRefusedAsync(Sql.GuardSaysNo);
    }

    [Fact]
    public async Task What_is_reported_now_was_not_reported_earlier()
    {
        var (review, head) = await FinalAsync("head", A.Today.AddMonths(6));

        (
            await database.App.ReadAsync<bool>(
                $"with reported as ({Report(review, day: A.Today.AddMonths(6), reportedOn: A.Today.AddMonths(6))} returning reported_on) "
                    + "select reported_on = (now() at time zone 'Europe/Stockholm')::date from reported",
                "head",
                head
            )
        )
            .Should()
            .Equal(true);
    }

    [Fact]
    public async Task Nothing_is_reported_before_the_review_is_final()
    {
        var review = (await database.UnderPlanAsync()).Review;
        await database.Superuser.CommitAsync(PlanAt.Sent(review));

        await database.Superuser.TryAsync(Report(review)).ShouldBeRefusedAsync(Sql.NotNow);
    }

    [Fact]
    public async Task A_report_says_something()
    {
        var (review, head) = await FinalAsync("head");

        await database.App.TryAsync(Report(review, done: " "), "head", head).ShouldBeRefusedAsync("23514");
    }

    [Theory]
    [InlineData("head")]
    [InlineData("provider")]
    [InlineData("assigned")]
    [InlineData("specialty")]
    [InlineData("all")]
    public async Task Days_and_counts_are_told_to_everybody_who_reaches_the_review(string reach)
    {
        var (review, account) = await FinalAsync(reach);
        await database.Superuser.CommitAsync(Report(review));

        (await DaysAsync(review, reach, account)).Should().Equal($"{_day:yyyy-MM-dd} 1 of 1", $"{_day.AddMonths(3):yyyy-MM-dd} 0 of 1");
    }

    [Fact]
    public async Task They_are_public_when_the_report_is()
    {
        var (review, _) = await FinalAsync("head");
        (await DaysAsync(review, "public")).Should().BeEmpty();

        await PublishAsync(review);

        (await DaysAsync(review, "public")).Should().HaveCount(2);
        (await DaysAsync(review, "none")).Should().BeEmpty();
    }

    [Fact]
    public async Task They_are_the_reviews_own_again_when_the_report_is_withdrawn()
    {
        var (review, account) = await FinalAsync("head");
        await PublishAsync(review);

        await database.Superuser.CommitAsync(
            $"insert into report_withdrawals (review_id, version, withdrawn_on, reason) values ('{review}', 1, '{A.Today:yyyy-MM-dd}', 'Fel enhet.')"
        );

        (await DaysAsync(review, "public")).Should().BeEmpty();
        (await DaysAsync(review, "head", account)).Should().HaveCount(2);
    }

    [Theory]
    [InlineData("head", 1)]
    [InlineData("deputy", 1)]
    [InlineData("studies", 1)]
    [InlineData("provider", 1)]
    [InlineData("assigned", 0)]
    [InlineData("specialty", 0)]
    [InlineData("all", 0)]
    [InlineData("public", 0)]
    public async Task Evidence_is_read_by_those_who_read_the_report(string reach, int files)
    {
        var (review, account) = await FinalAsync(reach);
        await database.Superuser.CommitAsync($"{Report(review)}; {Evidence(review)}");

        (await database.App.ReadAsync<string>($"select name from follow_up_attachments where review_id = '{review}'", reach, account))
            .Should()
            .HaveCount(files);
    }

    [Fact]
    public async Task Evidence_belongs_to_a_report_and_is_taken_away_but_not_changed()
    {
        var (review, head) = await FinalAsync("head");
        await database.App.TryAsync(Evidence(review), "head", head).ShouldBeRefusedAsync("23503");
        await database.Superuser.CommitAsync($"{Report(review)}; {Evidence(review)}");

        await database.Superuser.TryAsync("update follow_up_attachments set name = 'b.pdf'").ShouldBeRefusedAsync(Sql.NeverChanges);
        (await database.App.TryAsync($"delete from follow_up_attachments where review_id = '{review}'", "head", head)).Should().Be(1);
        var office = await database.LetInAsync(review, "all");
        (await database.App.TryAsync($"delete from follow_up_attachments where review_id = '{review}'", "all", office)).Should().Be(0);
    }

    [Fact]
    public async Task What_is_asked_as_everybody_is_answered_and_then_forgotten()
    {
        var (review, head) = await FinalAsync("head");

        (
            await database.App.ReadAsync<string>(
                $"select (select count(*) from follow_up_days('{review}')) || current_setting('spur.reach')",
                "head",
                head
            )
        )
            .Should()
            .Equal("2head");
    }

    private Task<IReadOnlyList<string>> DaysAsync(Guid review, string reach, Guid? account = null) =>
        database.App.ReadAsync<string>(
            $"select day || ' ' || reported || ' of ' || planned from follow_up_days('{review}')",
            reach,
            account
        );

    private static string Report(
        Guid review,
        int position = 1,
        DateOnly? day = null,
        int number = 1,
        DateOnly? reportedOn = null,
        string done = "Rutinen är införd."
    ) =>
        $"""
            insert into follow_up_reports (review_id, position, follow_up_on, number, outcome, done, reported_on)
            values ('{review}', {position}, '{day ?? _day:yyyy-MM-dd}', {number}, 'Yes', '{done}', '{reportedOn ?? _day:yyyy-MM-dd}')
            """;

    private static string Evidence(Guid review) =>
        $"""
            insert into follow_up_attachments (id, review_id, position, follow_up_on, number, name, kind, size, sha256, content)
            values (gen_random_uuid(), '{review}', 1, '{_day:yyyy-MM-dd}', 1, 'rutin.pdf', 'Pdf', 1, encode(sha256('x'), 'hex'), 'x')
            """;

    /// <summary>Two actions answer H1: one that was accepted, with two days, and one that was returned.</summary>
    private async Task<(Guid Review, Guid Account)> FinalAsync(string reach, DateOnly? day = null)
    {
        var review = (await database.UnderPlanAsync()).Review;
        await database.ChangeAsync(
            review,
            r =>
            {
                r.ReceivePlan(
                    new ActionPlan(
                        r.Id,
                        A.Today.AddDays(10),
                        [Action(1, ActionDecision.Accepted, day ?? _day), Action(2, ActionDecision.Returned, day ?? _day)],
                        []
                    )
                );
                r.Areas.Single(a => a.Letter == "H").DecideAfterPlan(new Regrade(Grade.D, "Planen räcker inte.", A.Today.AddDays(20)));
            }
        );
        await database.ChangeAsync(review, r => r.Step(ReviewState.Final, on: A.Today.AddDays(20)));
        return (review, await database.LetInAsync(review, reach));
    }

    private static ActionItem Action(int position, ActionDecision decision, DateOnly day) =>
        new(position, ["H1"], "Vi inför en rutin.", A.Today.AddMonths(3))
        {
            Decision = decision,
            DecisionReason = "Skäl.",
            FollowUpOn = [day, day.AddMonths(3)],
            FollowUpResponsible = [new ResponsiblePerson("Studierektor", "Eva", "eva@example.se")],
        };

    private async Task PublishAsync(Guid id)
    {
        var review = await database.ChangeAsync(id, r => r.Step(ReviewState.Published, on: A.Today.AddDays(21)));
        await database.DoAsync(
            Identity.Operator,
            async db =>
            {
                var unit = (await db.Units.FindAsync(review.UnitId))!;
                var provider = (await db.CareProviders.FindAsync(unit.TenantId))!;
                db.Publish(review.ToSnapshot(provider, unit, database.Catalogue.FindTemplate("hslf-fs-2021-8")!, version: 1), provider.Id);
            }
        );
    }
}
