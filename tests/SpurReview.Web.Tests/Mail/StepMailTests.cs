using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Data.Outbox;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Calendar;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Hosting;
using SpurReview.Web.Tests.Publishing;

namespace SpurReview.Web.Tests.Mail;

/// <summary>Who is told what when something happens with a review, in the same transaction as it happens.</summary>
public class StepMailTests(App app) : IClassFixture<App>, IAsyncLifetime
{
    private const string Day = "2026-03-20";

    /// <summary>What starts the unit's time is dated on the day on which it is done.</summary>
    private static readonly DateOnly _today = SwedishDay.Today(TimeProvider.System);

    private static string Named(DateOnly day) => DeadlineTexts.Weekday(day, _today);

    public Task InitializeAsync() => Mails.ClearAsync(app);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task An_appointed_inspector_is_told_and_a_refused_appointment_tells_nobody()
    {
        var (coordinator, inspector) = (await CoordinatorAsync(), await app.SignInAsync(AccountRole.Inspector));
        var review = await app.Database.ReviewAtAsync(ReviewState.Planned);
        (string, string?)[] form = [("Form.Account", $"{inspector.AccountId}")];

        await coordinator.PostFormAsync(Links.Inspectors(review.Id), form);
        var twice = await coordinator.PostFormAsync(Links.Inspectors(review.Id), form);

        twice.Status.Should().Be(HttpStatusCode.Conflict);
        var mail = (await Mails.AllAsync(app)).Should().ContainSingle().Subject;
        mail.Purpose.Should().Be(MailPurpose.Appointed);
        mail.ToAddress.Should().Be(AddressOf(inspector));
        mail.Link.Should().Be($"http://localhost:5080/granskningar/{review.Id}/inspektorer");
    }

    [Fact]
    public async Task The_units_people_are_asked_to_check_the_facts_when_the_draft_is_sent()
    {
        var coordinator = await CoordinatorAsync();
        var review = await app.Database.ReviewAtAsync(ReviewState.Drafting);
        await app.Database.ChangeAsync(review.Id, r => r.AllMet());
        await app.Database.ChangeAsync(review.Id, r => r.Signed());
        var (head, studies) = (await AtUnitAsync(review, AccountRole.HeadOfUnit), await AtUnitAsync(review, AccountRole.DirectorOfStudies));
        var elsewhere = await app.Database.ReviewAtAsync(ReviewState.Planned);
        await AtUnitAsync(elsewhere, AccountRole.HeadOfUnit);

        await StepAsync(coordinator, review, ReviewState.FactCheck);

        var mails = await Mails.AllAsync(app);
        mails.Select(m => m.ToAddress).Should().BeEquivalentTo(AddressOf(head), AddressOf(studies));
        mails.Should().OnlyContain(m => m.Purpose == MailPurpose.FactCheck);
        mails[0].TextBody.ReplaceLineEndings(" ").Should().Contain($"Svara senast {Named(Terms.Default.FactsDue(_today))}.");
    }

    [Fact]
    public async Task The_last_day_in_a_mail_goes_by_what_the_reviewing_body_has_decided()
    {
        var coordinator = await CoordinatorAsync();
        var review = await app.Database.ReviewAtAsync(ReviewState.Drafting);
        await app.Database.ChangeAsync(review.Id, r => r.AllMet());
        await app.Database.ChangeAsync(review.Id, r => r.Signed());
        await AtUnitAsync(review, AccountRole.HeadOfUnit);
        await DecideAsync(factCheckDays: 1);

        await StepAsync(coordinator, review, ReviewState.FactCheck);
        await DecideAsync(factCheckDays: 10);

        (await Mails.AllAsync(app))
            .Single()
            .TextBody.ReplaceLineEndings(" ")
            .Should()
            .Contain($"Svara senast {Named(Terms.Default.Calendar.After(_today, 1))}.");
    }

    [Fact]
    public async Task The_unit_is_asked_for_a_plan_and_told_when_it_is_judged()
    {
        var coordinator = await CoordinatorAsync();
        var review = await app.Database.ReviewAtAsync(ReviewState.Graded, r => r.WithD("A"));
        var head = await AtUnitAsync(review, AccountRole.HeadOfUnit);

        await StepAsync(coordinator, review, ReviewState.ActionPlan);
        await app.Database.ChangeAsync(review.Id, Judge);
        await DeclareFinalAsync(coordinator, review, $"{_today:O}");

        var mails = await Mails.AllAsync(app);
        mails.Select(m => m.Purpose).Should().Equal(MailPurpose.PlanRequested, MailPurpose.PlanDecided);
        mails.Should().OnlyContain(m => m.ToAddress == AddressOf(head));
        mails[0].TextBody.ReplaceLineEndings(" ").Should().Contain($"Skicka den senast {Named(Terms.Default.PlanDue(_today))}.");
    }

    [Fact]
    public async Task A_review_without_a_plan_becomes_final_in_silence()
    {
        var coordinator = await CoordinatorAsync();
        var review = await app.Database.ReviewAtAsync(ReviewState.Graded);
        await AtUnitAsync(review, AccountRole.HeadOfUnit);

        await DeclareFinalAsync(coordinator, review, Day);

        (await Mails.AllAsync(app)).Should().BeEmpty();
    }

    [Fact]
    public async Task Inspectors_and_the_units_people_are_told_of_the_published_report()
    {
        var coordinator = await CoordinatorAsync();
        var two = await ReviewOfTwo.CreateAsync(app, ReviewState.Final);
        var head = await AtUnitAsync(await two.SavedAsync(), AccountRole.HeadOfUnit);

        var answer = await coordinator.PublishAsync(two.Id, ("Form.On", Day));

        var mails = await Mails.AllAsync(app);
        mails.Select(m => m.ToAddress).Should().BeEquivalentTo(AddressOf(two.First), AddressOf(two.Second), AddressOf(head));
        mails.Should().OnlyContain(m => m.Purpose == MailPurpose.Published);
        mails[0].Link.Should().Be($"http://localhost:5080{answer.Location}");
    }

    private async Task DecideAsync(int factCheckDays)
    {
        await using var deciding = app.Database.Superuser.CreateCommand(
            $"update installation_settings set fact_check_working_days = {factCheckDays}"
        );
        await deciding.ExecuteNonQueryAsync();
    }

    private static void Judge(Review review)
    {
        var action = new ActionItem(1, ["A1"], "Vi inför en rutin.", A.Today.AddMonths(3)) { Decision = ActionDecision.Accepted };
        review.ReceivePlan(new ActionPlan(review.Id, _today, [action], []));
        review.Areas[0].DecideAfterPlan(new Regrade(Grade.B, "Planen är godtagen.", _today));
    }

    private Task<Person> CoordinatorAsync() => app.SignInAsync(AccountRole.Coordinator);

    private static string AddressOf(Person person) => $"{person.AccountId:N}@exempel.se";

    private async Task<Person> AtUnitAsync(Review review, AccountRole role)
    {
        var unit = await app.Database.DoAsync(Identity.Operator, async db => (await db.Units.FindAsync(review.UnitId))!);
        return await app.SignInAsync([], id => [Position.AtUnit(id, role, unit, A.Today)]);
    }

    private static async Task DeclareFinalAsync(Person person, Review review, string day)
    {
        var page = await person.GetAsync(Links.DeclareFinal(review.Id));
        var answer = await person.SubmitAsync(page, Links.DeclareFinal(review.Id), ("Form.On", day));
        answer.Status.Should().Be(HttpStatusCode.Found, "it is declared: {0}", string.Join(" ", answer.Faults));
    }

    private static async Task StepAsync(Person person, Review review, ReviewState to)
    {
        var page = await person.GetAsync(Links.Review(review.Id));
        var answer = await person.SubmitAsync(page, Links.Step(review.Id), ("Form.To", $"{to}"), ("Form.On", $"{_today:O}"));
        answer.Status.Should().Be(HttpStatusCode.Found, "the step is taken: {0}", string.Join(" ", answer.Faults));
    }
}
