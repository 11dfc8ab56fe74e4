using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Data.Outbox;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;
using SpurReview.Web.Tests.Mail;

namespace SpurReview.Web.Tests.DeclaringFinal;

/// <summary>The office looks a review over once more, and declares it final.</summary>
public class DeclareFinalTests(App app) : IClassFixture<App>
{
    private const string Day = "2026-03-20";

    [Fact]
    public async Task The_review_and_the_task_lead_to_the_page()
    {
        var (office, review) = await AtAsync(ReviewState.Graded);

        (await office.GetAsync(Links.Review(review.Id)))
            .Document.QuerySelector($"a.btn-primary[href='{Links.DeclareFinal(review.Id)}']")!
            .TextContent.Should()
            .Be("Fastställ");
        (await office.GetAsync(Links.MyWork())).Document.QuerySelector($"a[href='{Links.DeclareFinal(review.Id)}']").Should().NotBeNull();
    }

    [Fact]
    public async Task Nothing_stands_in_the_way_and_the_review_is_final_with_its_day_and_note()
    {
        var (office, review) = await AtAsync(ReviewState.Graded);
        var page = await office.GetAsync(Links.DeclareFinal(review.Id));

        var answer = await office.SubmitAsync(page, Links.DeclareFinal(review.Id), ("Form.On", Day), ("Form.Note", "Enligt samtal"));

        Lines(page, "Hindrar").Should().BeEmpty();
        page.Text.Should().Contain("Inget hindrar.");
        answer.Location!.OriginalString.Should().Be(Links.Review(review.Id));
        var step = (await SavedAsync(review.Id)).Steps[^1];
        (step.To, step.On, step.Note).Should().Be((ReviewState.Final, new DateOnly(2026, 3, 20), "Enligt samtal"));
    }

    [Fact]
    public async Task What_is_in_order_is_said_too()
    {
        var (office, review) = await AtAsync(ReviewState.Graded);

        Lines(await office.GetAsync(Links.DeclareFinal(review.Id)), "Klart")
            .Should()
            .Equal(
                "Alla 8 områden är graderade",
                "Båda inspektörerna har skrivit under",
                "Verksamheten har inga anmärkningar på utkastet",
                "Inget område har D",
                "Inget i texterna ser ut att peka ut en person"
            );
    }

    [Fact]
    public async Task What_is_worth_a_look_stops_nothing()
    {
        var (office, review) = await AtAsync(
            ReviewState.Graded,
            r =>
            {
                r.RecordFact(UnitFact.Residents, new FactValue(3, Text: null));
                r.Areas[4].Describe("En av ST-läkarna saknar handledare. 811228-9874", basedOn: 0);
                r.AddFinding(FindingKind.Strength, "Handledningen är schemalagd.");
                r.AddFinding(FindingKind.Weakness, "Handledningen är schemalagd.");
            }
        );
        var page = await office.GetAsync(Links.DeclareFinal(review.Id));

        Lines(page, "Se över")
            .Should()
            .Contain([
                "Enheten har 3 ST-läkare: läs så att inget pekar ut någon av dem",
                "Område E: ”811228-9874” ser ut som ett personnummer",
                "Område E: ”En av ST-läkarna” kan peka ut en person",
                "”Handledningen är schemalagd” står både som styrka och som svaghet",
            ]);
        Lines(page, "Klart").Should().NotContain("Inget i texterna ser ut att peka ut en person");
        (await office.SubmitAsync(page, Links.DeclareFinal(review.Id), ("Form.On", Day))).Status.Should().Be(HttpStatusCode.Found);
    }

    [Fact]
    public async Task An_undecided_D_stops_it_and_leads_to_the_plan()
    {
        var (office, review) = await AtAsync(ReviewState.ActionPlan, r => r.WithD("H"));
        var page = await office.GetAsync(Links.DeclareFinal(review.Id));

        Lines(page, "Hindrar").Should().Equal("Område H har D och är inte beslutat efter planen. Besluta om graderingen.");
        page.Document.QuerySelector($".readiness__list a[href='{Links.ActionPlan(review.Id)}']").Should().NotBeNull();
        page.Document.Forms.Should().NotContain(f => f.GetAttribute("action") == Links.DeclareFinal(review.Id));
        (await office.GetAsync(Links.Review(review.Id)))
            .Document.QuerySelector("#faststall")!
            .TextContent.Should()
            .Contain("1 hinder återstår.");
    }

    [Fact]
    public async Task When_it_is_decided_the_unit_is_told_and_a_D_that_stands_is_looked_over()
    {
        var (office, review) = await AtAsync(ReviewState.ActionPlan, r => r.WithD("H"));
        var head = await HeadOfAsync(review);
        await app.Database.ChangeAsync(review.Id, r => Judge(r, Grade.D));
        var page = await office.GetAsync(Links.DeclareFinal(review.Id));

        Lines(page, "Se över").Should().Contain("Område H: D kvarstår efter handlingsplanen");
        Lines(page, "Klart").Should().Contain("Området med D är beslutat efter handlingsplanen");
        (await office.SubmitAsync(page, Links.DeclareFinal(review.Id), ("Form.On", "2026-04-02"))).Status.Should().Be(HttpStatusCode.Found);
        (await Mails.AllAsync(app))
            .Should()
            .ContainSingle(m => m.Purpose == MailPurpose.PlanDecided && m.ToAddress == $"{head.AccountId:N}@exempel.se");
    }

    [Theory]
    [InlineData(
        "update review_inspectors set signed_at = null where position = 2 and review_id = '{0}'",
        "Björn Ek har inte skrivit under utkastet."
    )]
    [InlineData(
        "update area_reviews set is_done = false, grade = null, grade_reason = null, suggested_grade = null, suggestion_was_settled = null where letter = 'C' and review_id = '{0}'",
        "Område C har ingen gradering. Gradera området."
    )]
    [InlineData(
        "insert into remarks (id, review_id, number, tenant_id, place, quote, kind, proposal) select gen_random_uuid(), id, 1, tenant_id, 'E5', 'x', 'Wording', 'y' from reviews where id = '{0}'",
        "Anmärkning 1 har inget svar. Svara på den."
    )]
    public async Task What_earlier_steps_should_have_stopped_is_stopped_here_too(string fault, string hinder)
    {
        var (office, review) = await AtAsync(ReviewState.Graded);
        var before = await office.GetAsync(Links.DeclareFinal(review.Id));
        await BreakAsync(fault.Replace("{0}", $"{review.Id}", StringComparison.Ordinal));

        var page = await office.GetAsync(Links.DeclareFinal(review.Id));
        var late = await office.SubmitAsync(before, Links.DeclareFinal(review.Id), ("Form.On", Day));

        Lines(page, "Hindrar").Should().Equal(hinder);
        late.Status.Should().Be(HttpStatusCode.BadRequest);
        Lines(late, "Hindrar").Should().Equal(hinder);
        (await SavedAsync(review.Id)).State.Should().Be(ReviewState.Graded);
    }

    [Fact]
    public async Task What_has_changed_since_is_read_again_first()
    {
        var (office, review) = await AtAsync(ReviewState.ActionPlan, r => r.WithD("H"));
        await app.Database.ChangeAsync(review.Id, r => Judge(r, Grade.C));
        var shown = await office.GetAsync(Links.DeclareFinal(review.Id));
        await app.Database.ChangeAsync(review.Id, r => Judge(r, Grade.D));

        var late = await office.SubmitAsync(
            shown,
            Links.DeclareFinal(review.Id),
            ("Form.On", "2026-04-02"),
            ("Form.Note", "Enligt samtal")
        );

        late.Status.Should().Be(HttpStatusCode.BadRequest);
        late.Faults.Should().ContainSingle().Which.Should().StartWith("Granskningen har ändrats");
        (await SavedAsync(review.Id)).State.Should().Be(ReviewState.ActionPlan);
        Lines(late, "Se över").Should().Contain("Område H: D kvarstår efter handlingsplanen");
        (await office.SubmitAsync(late, Links.DeclareFinal(review.Id))).Status.Should().Be(HttpStatusCode.Found);
        (await SavedAsync(review.Id)).Steps[^1].Note.Should().Be("Enligt samtal");
    }

    [Theory]
    [InlineData("2099-01-01", "Datumet ligger i framtiden. Ange den dag då det beslutades.")]
    [InlineData("2026-03-01", "Datumet ligger före granskningens förra steg. Kontrollera datumet.")]
    [InlineData("", "Skriv datumet som 2026-03-02.")]
    public async Task A_day_that_cannot_be_is_said_beside_the_day(string day, string fault)
    {
        var (office, review) = await AtAsync(ReviewState.Graded);

        var page = await office.SubmitAsync(
            await office.GetAsync(Links.DeclareFinal(review.Id)),
            Links.DeclareFinal(review.Id),
            ("Form.On", day)
        );

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Faults.Should().Equal(fault);
        page.Document.QuerySelector("#Form_On-error").Should().NotBeNull();
    }

    [Theory]
    [InlineData(ReviewState.FactCheck, "Granskningen fastställs när den är graderad. Nu är den i läget Faktagranskning.")]
    [InlineData(ReviewState.Final, "Granskningen är redan fastställd.")]
    public async Task Where_it_is_not_due_the_page_says_why(ReviewState state, string why)
    {
        var (office, review) = await AtAsync(state);

        var page = await office.GetAsync(Links.DeclareFinal(review.Id));

        page.Text.Should().Contain(why);
        page.Document.QuerySelector(".readiness").Should().BeNull();
    }

    [Fact]
    public async Task An_inspector_does_not_declare_anything()
    {
        var review = await ReviewOfTwo.CreateAsync(app, ReviewState.Graded);

        (await review.First.GetAsync(Links.DeclareFinal(review.Id))).Status.Should().Be(HttpStatusCode.Forbidden);
        (await review.First.GetAsync(Links.Review(review.Id)))
            .Document.QuerySelector($"a[href='{Links.DeclareFinal(review.Id)}']")
            .Should()
            .BeNull();
    }

    [Fact]
    public async Task Of_two_who_declare_it_one_does_and_the_other_is_told()
    {
        var (office, review) = await AtAsync(ReviewState.Graded);
        var shown = await office.GetAsync(Links.DeclareFinal(review.Id));
        await office.SubmitAsync(shown, Links.DeclareFinal(review.Id), ("Form.On", Day));

        var second = await office.SubmitAsync(shown, Links.DeclareFinal(review.Id), ("Form.On", Day));

        second.Status.Should().Be(HttpStatusCode.BadRequest);
        second.Text.Should().Contain("Granskningen är redan fastställd.");
        (await SavedAsync(review.Id)).Steps.Should().ContainSingle(s => s.To == ReviewState.Final);
    }

    private static IEnumerable<string> Lines(Page page, string heading) =>
        page
            .Document.QuerySelectorAll(".readiness__part")
            .Single(part => part.QuerySelector("h2")!.TextContent.StartsWith(heading, StringComparison.Ordinal))
            .QuerySelectorAll("a")
            .Select(a => a.TextContent);

    private async Task<(Person Office, Review Review)> AtAsync(ReviewState state, Action<Review>? whileOpen = null) =>
        (await app.SignInAsync(AccountRole.Coordinator), await app.Database.ReviewAtAsync(state, whileOpen));

    private Task<Review> SavedAsync(Guid id) => app.Database.ChangeAsync(id, _ => { });

    private static void Judge(Review review, Grade grade)
    {
        var action = new ActionItem(1, ["H1"], "Vi inför en rutin.", A.Today.AddMonths(3)) { Decision = ActionDecision.Accepted };
        review.ReceivePlan(new ActionPlan(review.Id, A.Today.AddDays(10), [action], []));
        review.Areas[7].DecideAfterPlan(new Regrade(grade, "Planen är läst.", A.Today.AddDays(20)));
    }

    private async Task<Person> HeadOfAsync(Review review)
    {
        var unit = await app.Database.DoAsync(Identity.Operator, async db => (await db.Units.FindAsync(review.UnitId))!);
        return await app.SignInAsync([], id => [Position.AtUnit(id, AccountRole.HeadOfUnit, unit, A.Today)]);
    }

    /// <summary>Past every trigger, as only a superuser can.</summary>
    private async Task BreakAsync(string fault)
    {
        await using var command = app.Database.Superuser.CreateCommand(
            $"set session_replication_role = replica; {fault}; set session_replication_role = default"
        );
        await command.ExecuteNonQueryAsync();
    }
}
