using System.Net;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Accounts;
using SpurReview.Data.Outbox;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tasks;
using SpurReview.Domain.Visits;
using SpurReview.Testing;
using SpurReview.Web.Tests.Mail;

namespace SpurReview.Web.Tests.Visits;

public class VisitTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_visit_is_planned_and_moved()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Planned);
        var form = await coordinator.GetAsync(Links.Visit(review.Id));

        var answer = await coordinator.SubmitAsync(
            form,
            Links.Visit(review.Id),
            ("Form.From", "2026-05-06"),
            ("Form.To", "2026-05-07"),
            ("Form.Manner", "Remote")
        );

        answer.Status.Should().Be(HttpStatusCode.Found);
        (await coordinator.GetAsync(Links.Review(review.Id))).Text.Should().Contain("6–7 maj 2026, på distans");
    }

    [Fact]
    public async Task A_visit_that_is_moved_takes_its_programme_along_and_those_concerned_are_told()
    {
        var (coordinator, two) = (
            await app.SignInAsync(AccountRole.Coordinator),
            await ReviewOfTwo.CreateAsync(app, ReviewState.Gathering)
        );
        var head = await HeadAsync(two);
        await PutInProgrammeAsync(two.Id, A.Today, A.Today.AddDays(1));
        await Mails.ClearAsync(app);

        await MoveAsync(coordinator, two.Id, ("Form.From", "2026-05-06"), ("Form.To", "2026-05-07"));

        (await ProgrammeAsync(two.Id)).Should().Equal((new DateOnly(2026, 5, 6), 2), (new DateOnly(2026, 5, 7), 2));
        var mails = await Mails.AllAsync(app);
        mails
            .Select(m => m.ToAddress)
            .Should()
            .BeEquivalentTo(new[] { two.First, two.Second, head }.Select(p => $"{p.AccountId:N}@exempel.se"));
        mails.Should().OnlyContain(m => m.Purpose == MailPurpose.VisitMoved && m.Subject.StartsWith("Besöket är flyttat: "));
        mails[0]
            .TextBody.ReplaceLineEndings(" ")
            .Should()
            .Contain("är nu 6–7 maj 2026, på plats. Det var planerat till 13–14 mars 2026, på plats.");
    }

    [Fact]
    public async Task A_visit_that_is_saved_as_it_was_is_not_told_of()
    {
        var (coordinator, two) = (
            await app.SignInAsync(AccountRole.Coordinator),
            await ReviewOfTwo.CreateAsync(app, ReviewState.Gathering)
        );
        await Mails.ClearAsync(app);

        await MoveAsync(coordinator, two.Id);

        (await Mails.AllAsync(app)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_units_last_day_for_its_material_is_counted_from_the_new_day()
    {
        var (coordinator, two) = (
            await app.SignInAsync(AccountRole.Coordinator),
            await ReviewOfTwo.CreateAsync(app, ReviewState.Gathering)
        );
        var before = await MaterialDueAsync(two);

        await MoveAsync(coordinator, two.Id, ("Form.From", "2027-05-06"), ("Form.To", "2027-05-07"));

        (await MaterialDueAsync(two)).Should().BeAfter(before);
    }

    private static async Task<DateOnly> MaterialDueAsync(ReviewOfTwo two) =>
        ReviewTasks
            .Of(ReviewOutline.Of(await two.SavedAsync()), new DateOnly(2026, 1, 2))
            .Single(t => t.Kind is TaskKind.FillInFacts)
            .LastDay!.Value;

    private async Task<Person> HeadAsync(ReviewOfTwo two)
    {
        var unitId = (await two.SavedAsync()).UnitId;
        var unit = await app.Database.DoAsync(Identity.Operator, async db => (await db.Units.FindAsync(unitId))!);
        return await app.SignInAsync([], id => [Position.AtUnit(id, AccountRole.HeadOfUnit, unit, A.Today)]);
    }

    private static async Task MoveAsync(Person coordinator, Guid review, params (string, string?)[] to)
    {
        var page = await coordinator.GetAsync(Links.Visit(review));
        (await coordinator.SubmitAsync(page, Links.Visit(review), to)).Status.Should().Be(HttpStatusCode.Found);
    }

    private Task PutInProgrammeAsync(Guid review, params DateOnly[] days) =>
        app.Database.DoAsync(
            Identity.Operator,
            db =>
            {
                foreach (var day in days)
                {
                    var item = db.Add(new ProgrammeItem(Guid.CreateVersion7(), review)).Entity;
                    item.Write(new(day, new(9, 0), new(10, 0), ProgrammeKind.Head, "", ""), basedOn: 0);
                }
                return Task.CompletedTask;
            }
        );

    private Task<List<(DateOnly, int)>> ProgrammeAsync(Guid review) =>
        app.Database.DoAsync(
            Identity.Operator,
            async db =>
                (await db.ProgrammeItems.Where(i => i.ReviewId == review).OrderBy(i => i.Day).ToListAsync()).ConvertAll(i =>
                    (i.Day, i.Version)
                )
        );

    [Fact]
    public async Task Two_who_move_it_at_once_do_not_overwrite_each_other()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Planned);
        var mine = await coordinator.GetAsync(Links.Visit(review.Id));
        var yours = await coordinator.GetAsync(Links.Visit(review.Id));

        await coordinator.SubmitAsync(mine, Links.Visit(review.Id), ("Form.From", "2026-05-06"), ("Form.To", "2026-05-07"));
        var answer = await coordinator.SubmitAsync(yours, Links.Visit(review.Id), ("Form.From", "2026-06-06"), ("Form.To", "2026-06-07"));

        answer.Status.Should().Be(HttpStatusCode.Conflict);
        (await coordinator.GetAsync(Links.Review(review.Id))).Text.Should().Contain("6–7 maj 2026");
    }

    [Fact]
    public async Task It_does_not_end_before_it_begins()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Planned);
        var form = await coordinator.GetAsync(Links.Visit(review.Id));

        var page = await coordinator.SubmitAsync(form, Links.Visit(review.Id), ("Form.From", "2026-05-07"), ("Form.To", "2026-05-06"));

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Document.QuerySelector("#Form_To-error")!.TextContent.Should().StartWith("Besöket slutar innan det börjar.");
    }

    [Fact]
    public async Task Once_begun_it_is_not_moved()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.SiteVisit);

        var page = await coordinator.GetAsync(Links.Visit(review.Id));
        var answer = await coordinator.PostFormAsync(
            Links.Visit(review.Id),
            [("Form.BasedOn", "1"), ("Form.From", "2026-05-06"), ("Form.To", "2026-05-07"), ("Form.Manner", "Onsite")]
        );

        page.Text.Should().Contain("kan inte flyttas");
        answer.Status.Should().Be(HttpStatusCode.Conflict);
    }
}
