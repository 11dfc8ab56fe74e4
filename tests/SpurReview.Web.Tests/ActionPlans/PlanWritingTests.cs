using System.Net;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Facts;
using SpurReview.Testing;

namespace SpurReview.Web.Tests.ActionPlans;

/// <summary>The unit writes its plan, a little at a time.</summary>
public class PlanWritingTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_unit_sees_what_the_plan_is_to_answer_and_by_when()
    {
        var plan = await PlanAtWork.CreateAsync(app);

        var page = await plan.Work.Director.GetAsync(Links.ActionPlan(plan.Id));

        page.Document.QuerySelectorAll(".row-card h4").Select(h => h.TextContent).Should().Equal(PlanAtWork.First, PlanAtWork.Second);
        page.Text.Should().Contain("områdena D och E").And.Contain("Senast ");
        (await plan.Head.GetAsync(Links.MyWork())).Text.Should().Contain("Skriv handlingsplanen");
    }

    [Fact]
    public async Task What_is_half_written_is_kept_and_the_list_says_how_much_is_missing()
    {
        var plan = await PlanAtWork.CreateAsync(app);

        var answer = await plan.WriteAsync(plan.Work.Director, PlanAtWork.First, ("Form.Action", "Vi inför en rutin."), ("Then", "List"));

        answer.Location!.OriginalString.Should().Be(Links.ActionPlan(plan.Id));
        (await plan.StateAsync(plan.Head, PlanAtWork.First)).Should().Be("Påbörjad: 4 uppgifter saknas");
        (await plan.StateAsync(plan.Head, PlanAtWork.Second)).Should().Be("Inte påbörjad");
        (await plan.Head.GetAsync(Links.PlannedAction(plan.Id, PlanAtWork.First))).Text.Should().Contain("Vi inför en rutin.");
    }

    [Fact]
    public async Task Saving_leads_to_the_next_row_that_is_not_ready()
    {
        var plan = await PlanAtWork.CreateAsync(app);

        var answer = await plan.WriteAsync(plan.Head, PlanAtWork.First, [.. PlanAtWork.Whole(), ("Then", "Next")]);

        answer.Location!.OriginalString.Should().Be(Links.PlannedAction(plan.Id, PlanAtWork.Second));
        (await plan.StateAsync(plan.Head, PlanAtWork.First)).Should().Be("Klar att skicka");
    }

    [Fact]
    public async Task Four_dates_come_in_one_press()
    {
        var plan = await PlanAtWork.CreateAsync(app);

        await plan.WriteAsync(plan.Head, PlanAtWork.First, ("Form.DueOn", "2027-01-11"), ("Then", "Dates"));

        var written = (await plan.WrittenAsync()).Single();
        written
            .FollowUpOn.Should()
            .Equal(new DateOnly(2027, 4, 12), new DateOnly(2027, 8, 2), new DateOnly(2027, 10, 11), new DateOnly(2028, 1, 11));
    }

    [Fact]
    public async Task One_action_answers_several_rows_and_a_row_has_one_action()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        await plan.WriteAsync(plan.Head, PlanAtWork.First, [.. PlanAtWork.Whole(), ($"Form.Also[{PlanAtWork.Second}]", "true")]);

        (await plan.WrittenAsync()).Single().Answers.Should().Equal(PlanAtWork.First, PlanAtWork.Second);
        (await plan.StateAsync(plan.Head, PlanAtWork.Second)).Should().Be("Klar att skicka");
        var other = await PlanAtWork.CreateAsync(app);
        await other.WriteAllAsync();
        var taken = await other.WriteAsync(other.Head, PlanAtWork.First, ($"Form.Also[{PlanAtWork.Second}]", "true"));

        taken.Faults.Should().Equal("Ett av kraven har redan en egen åtgärd. Ta bort den först, eller låt kravet vara.");
    }

    [Fact]
    public async Task Several_people_are_responsible_and_a_role_is_never_left_out()
    {
        var plan = await PlanAtWork.CreateAsync(app);

        var refused = await plan.WriteAsync(plan.Head, PlanAtWork.First, ("Form.Responsible[0].Name", "Ada Berg"));
        await plan.WriteAsync(
            plan.Head,
            PlanAtWork.First,
            ("Form.Responsible[0].Role", "Verksamhetschef"),
            ("Form.Responsible[0].Email", "chef@exempel.se"),
            ("Form.Responsible[1].Role", "Studierektor")
        );

        refused.Faults.Should().Equal("Skriv rollen, till exempel studierektor.");
        (await plan.WrittenAsync())
            .Single()
            .Responsible.Should()
            .Equal(new ResponsiblePerson("Verksamhetschef", null, "chef@exempel.se"), new ResponsiblePerson("Studierektor"));
    }

    [Theory]
    [InlineData("Form.FollowUpOn[0]", "2026-03-01", "Uppföljningen söndag 1 mars 2026 ligger före besöket. Kontrollera året.")]
    [InlineData("Form.DueOn", "2025-12-08", "Dagen måndag 8 december 2025 ligger före besöket. Kontrollera året.")]
    [InlineData("Form.DueOn", "8 december", "Skriv datumet som 2026-03-02.")]
    [InlineData(
        "Form.Action",
        "Rad ett.\nRing 811228-9874.",
        "Texten innehåller något som ser ut som ett personnummer (rad 2). Ta bort det."
    )]
    [InlineData("Form.Responsible[0].Email", "ingen", "Kontrollera e-postadressen. Den ska se ut som namn@region.se.")]
    public async Task What_cannot_be_is_said_beside_its_field_and_nothing_is_saved(string field, string value, string reason)
    {
        var plan = await PlanAtWork.CreateAsync(app);

        var answer = await plan.WriteAsync(plan.Head, PlanAtWork.First, ("Form.Responsible[0].Role", "Chef"), (field, value));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Faults.Should().Equal(reason);
        (await plan.WrittenAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Where_few_train_words_that_can_point_out_one_of_them_are_confirmed()
    {
        var plan = await PlanAtWork.CreateAsync(
            app,
            whileOpen: r =>
            {
                r.RecordFact(UnitFact.Residents, new FactValue(2, null));
                r.WithD("D");
            }
        );
        const string Text = "Den som är inne på fjärde året får en ny handledare.";

        var asked = await plan.WriteAsync(plan.Head, PlanAtWork.First, ("Form.Action", Text));
        var kept = await plan.WriteAsync(plan.Head, PlanAtWork.First, ("Form.Action", Text), ("Form.PointsOutNobody", "true"));

        asked.Faults.Single().Should().StartWith("Texten kan peka ut en ST-läkare: ”").And.Contain("Ni har 2 ST-läkare.");
        kept.Status.Should().Be(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Two_who_write_the_same_action_do_not_overwrite_each_other()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        await plan.WriteAsync(plan.Head, PlanAtWork.First, ("Form.Action", "Först."));
        var old = await plan.Work.Director.GetAsync(Links.PlannedAction(plan.Id, PlanAtWork.First));
        await plan.WriteAsync(plan.Head, PlanAtWork.First, ("Form.Action", "Ändrat."));

        var answer = await plan.Work.Director.SubmitAsync(old, Links.PlannedAction(plan.Id, PlanAtWork.First), ("Form.Action", "Mitt."));

        answer
            .Faults.Should()
            .Equal("Någon annan har ändrat det här sedan du öppnade sidan. Inget är skrivet över. Välj vilken text som ska gälla.");
        answer.Document.QuerySelector("textarea[name='Form.Action']")!.TextContent.Trim().Should().Be("Mitt.");
        answer.Document.QuerySelector(".clash")!.TextContent.Should().Contain("Ändrat.");
        (await plan.WrittenAsync()).Single().Action.Should().Be("Ändrat.");
    }

    [Theory]
    [InlineData("Then", "Stay", "Mitt.")]
    [InlineData("Form.Theirs", "Action", "Ändrat.")]
    public async Task It_is_chosen_which_text_stands(string button, string pressed, string kept)
    {
        var plan = await PlanAtWork.CreateAsync(app);
        var address = Links.PlannedAction(plan.Id, PlanAtWork.First);
        var old = await plan.Work.Director.GetAsync(address);
        await plan.WriteAsync(plan.Head, PlanAtWork.First, ("Form.Action", "Ändrat."));
        var clash = await plan.Work.Director.SubmitAsync(old, address, ("Form.Action", "Mitt."), ("Form.DueOn", "2027-01-11"));

        var answer = await plan.Work.Director.SubmitAsync(clash, address, (button, pressed));

        answer.Location!.OriginalString.Should().Be(address);
        var written = (await plan.WrittenAsync()).Single();
        (written.Action, written.DueOn).Should().Be((kept, new DateOnly(2027, 1, 11)));
    }

    [Fact]
    public async Task Two_who_write_different_fields_of_an_action_both_keep_theirs()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        var old = await plan.Work.Director.GetAsync(Links.PlannedAction(plan.Id, PlanAtWork.First));
        await plan.WriteAsync(plan.Head, PlanAtWork.First, ("Form.Action", "Vi inför en rutin."));

        await plan.Work.Director.SubmitAsync(old, Links.PlannedAction(plan.Id, PlanAtWork.First), ("Form.DueOn", "2027-01-11"));

        var written = (await plan.WrittenAsync()).Single();
        (written.Action, written.DueOn).Should().Be(("Vi inför en rutin.", new DateOnly(2027, 1, 11)));
    }

    [Fact]
    public async Task A_long_text_is_told_so_and_saved()
    {
        var plan = await PlanAtWork.CreateAsync(app);

        await plan.WriteAsync(plan.Head, PlanAtWork.First, ("Form.Action", new string('a', 2_500)));
        await plan.WriteAsync(plan.Head, PlanAtWork.Second, ("Form.Action", new string('a', 2_499)));

        (await plan.Head.GetAsync(Links.PlannedAction(plan.Id, PlanAtWork.First)))
            .Document.QuerySelectorAll(".notices li")
            .Select(li => li.TextContent)
            .Should()
            .Equal("Texten är lång. Korta stycken är lättare att läsa.");
        (await plan.Head.GetAsync(Links.PlannedAction(plan.Id, PlanAtWork.Second)))
            .Document.QuerySelectorAll(".notices li")
            .Should()
            .BeEmpty();
    }

    [Fact]
    public async Task What_was_begun_can_be_taken_away()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        await plan.WriteAsync(plan.Head, PlanAtWork.First, ("Form.Action", "Fel rad."));
        var seen = (await plan.Head.GetAsync(Links.PlannedAction(plan.Id, PlanAtWork.First))).FormTo(
            Links.PlannedAction(plan.Id, PlanAtWork.First)
        )["Form.Seen"];

        var answer = await plan.Head.PostFormAsync(
            Links.RemovePlannedAction(plan.Id, PlanAtWork.First),
            [("Form.Seen", seen)],
            tokenFrom: Links.ActionPlan(plan.Id)
        );

        answer.Status.Should().Be(HttpStatusCode.Found);
        (await plan.WrittenAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Nobody_but_the_unit_sees_what_is_not_sent()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        await plan.WriteAsync(plan.Head, PlanAtWork.First, ("Form.Action", "Hemligt än så länge."));
        var elsewhere = await PlanAtWork.CreateAsync(app);

        foreach (var person in new[] { plan.Work.Office, plan.Asta })
            (await person.GetAsync(Links.ActionPlan(plan.Id))).Text.Should().Contain("inte skickad än").And.NotContain("Hemligt");
        (await elsewhere.Head.GetAsync(Links.ActionPlan(plan.Id))).Status.Should().Be(HttpStatusCode.NotFound);
        (await plan.Work.Office.GetAsync(Links.PlannedAction(plan.Id, PlanAtWork.First))).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_plan_can_be_begun_during_the_fact_check_and_is_sent_when_it_is_asked_for()
    {
        var work = await FactChecks.UnitAtWork.CreateAsync(app, whileOpen: r => r.WithD("D"));
        var plan = new PlanAtWork(work, work.Head);

        (await work.Head.GetAsync(Links.FactCheck(work.Id))).Text.Should().Contain("Börja på handlingsplanen");
        (await plan.WriteAsync(work.Head, PlanAtWork.First, PlanAtWork.Whole())).Status.Should().Be(HttpStatusCode.Found);
        var check = await work.Head.GetAsync(Links.CheckPlan(work.Id));

        check.Text.Should().Contain("Planen är inte begärd än.").And.Contain("Vi inför en rutin.");
        check.Document.Forms.Should().NotContain(f => f.GetAttribute("action") == Links.SendPlan(work.Id));
    }

    [Fact]
    public async Task Without_any_D_there_is_no_plan()
    {
        var work = await FactChecks.UnitAtWork.CreateAsync(app);

        (await work.Head.GetAsync(Links.ActionPlan(work.Id))).Text.Should().Contain("Ingen handlingsplan behövs. Inget område fick D.");
        (await work.Head.GetAsync(Links.PlannedAction(work.Id, "D1"))).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Longer_time_is_given_once_to_the_head()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        var before = (await plan.Head.GetAsync(Links.ActionPlan(plan.Id))).Text;

        var refused = await plan.Work.Director.GetAsync(Links.PlanExtension(plan.Id));
        var given = await plan.Head.SubmitAsync(
            await plan.Head.GetAsync(Links.PlanExtension(plan.Id)),
            Links.PlanExtension(plan.Id),
            ("Form.Reason", "Ny chef börjar i januari.")
        );
        var again = await plan.Head.PostFormAsync(Links.PlanExtension(plan.Id), [("Form.Reason", "Mer.")], Links.ActionPlan(plan.Id));

        refused.Status.Should().Be(HttpStatusCode.Forbidden);
        given.Status.Should().Be(HttpStatusCode.Found);
        again.Location!.OriginalString.Should().Be(Links.ActionPlan(plan.Id), "pressed twice it is given once");
        before.Should().Contain("Begär längre tid");
        (await plan.Head.GetAsync(Links.ActionPlan(plan.Id))).Text.Should().NotContain("Begär längre tid");
        (await plan.Work.Office.GetAsync(Links.ActionPlan(plan.Id)))
            .Text.Should()
            .Contain("Ny chef börjar i januari.")
            .And.NotContain("Mer.");
    }
}
