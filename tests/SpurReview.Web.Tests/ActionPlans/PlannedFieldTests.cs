using System.Net;
using System.Text.Json;
using SpurReview.Domain.Facts;
using SpurReview.Testing;

namespace SpurReview.Web.Tests.ActionPlans;

/// <summary>One field of an action, as the page's script sends it while somebody writes.</summary>
public class PlannedFieldTests(App app) : IClassFixture<App>
{
    private const string Stale =
        "Någon annan har ändrat det här sedan du öppnade sidan. Inget är skrivet över. Välj vilken text som ska gälla.";

    [Fact]
    public async Task A_field_is_saved_by_itself_and_the_rest_is_left_alone()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        await plan.WriteAsync(plan.Head, PlanAtWork.First, ("Form.DueOn", "2027-01-11"));

        var (status, answer) = await SendAsync(plan, plan.Work.Director, "Action", ("Form.Action", "Vi inför en rutin."));

        status.Should().Be(HttpStatusCode.OK);
        answer.GetProperty("savedAt").GetString().Should().MatchRegex(@"^\d\d\.\d\d$");
        answer.GetProperty("state").GetString().Should().Be("Påbörjad: 3 uppgifter saknas");
        answer.GetProperty("missing").EnumerateArray().Should().HaveCount(3);
        var written = (await plan.WrittenAsync()).Single();
        (written.Action, written.DueOn).Should().Be(("Vi inför en rutin.", new DateOnly(2027, 1, 11)));
    }

    [Fact]
    public async Task The_first_words_of_a_row_begin_its_action_once()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        var id = $"{Guid.CreateVersion7()}";

        await SendAsync(plan, plan.Head, "Action", ("Form.Id", id), ("Form.Action", "Vi"));
        await SendAsync(plan, plan.Head, "DueOn", ("Form.Id", id), ("Form.DueOn", "2027-01-11"));
        await SendAsync(
            plan,
            plan.Work.Director,
            "FollowUpResponsible",
            ("Form.Id", $"{Guid.NewGuid()}"),
            ("Form.FollowedUpBySame", "true")
        );

        var written = (await plan.WrittenAsync()).Should().ContainSingle().Subject;
        (written.Id, written.Action, written.DueOn, written.FollowedUpBySame)
            .Should()
            .Be((Guid.Parse(id), "Vi", new DateOnly(2027, 1, 11), true));
    }

    [Fact]
    public async Task Each_change_is_judged_by_the_stamp_of_the_last()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        var (_, first) = await SendAsync(plan, plan.Head, "Action", ("Form.Action", "Vi"));

        var (status, _) = await SendAsync(
            plan,
            plan.Head,
            "Action",
            ("Form.Stamps[Action]", first.GetProperty("stamp").GetString()),
            ("Form.Action", "Vi inför")
        );
        var (old, _) = await SendAsync(plan, plan.Head, "Action", ("Form.Action", "Något annat"));

        (status, old).Should().Be((HttpStatusCode.OK, HttpStatusCode.Conflict));
        (await plan.WrittenAsync()).Single().Action.Should().Be("Vi inför");
    }

    [Fact]
    public async Task Where_both_have_changed_it_both_texts_are_shown_and_nothing_is_overwritten()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        await plan.WriteAsync(plan.Head, PlanAtWork.First, ("Form.Action", "Chefens."));

        var (status, answer) = await SendAsync(plan, plan.Work.Director, "Action", ("Form.Action", "Studierektorns."));

        status.Should().Be(HttpStatusCode.Conflict);
        answer.GetProperty("message").GetString().Should().Be(Stale);
        answer.GetProperty("other").GetString().Should().Be("Chefens.");
        answer.GetProperty("clashing").GetProperty("keepOther").GetString().Should().Be("Behåll den andras");
        (await plan.WrittenAsync()).Single().Action.Should().Be("Chefens.");
    }

    [Fact]
    public async Task A_personnummer_is_not_saved_and_its_line_is_named()
    {
        var plan = await PlanAtWork.CreateAsync(app);

        var (status, answer) = await SendAsync(plan, plan.Head, "Action", ("Form.Action", "Ett.\nTvå.\nTre.\nRing 811228-9874."));

        status.Should().Be(HttpStatusCode.BadRequest);
        answer
            .GetProperty("message")
            .GetString()
            .Should()
            .Be("Texten innehåller något som ser ut som ett personnummer (rad 4). Ta bort det.");
        (await plan.WrittenAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Where_few_train_the_page_asks_whether_somebody_can_be_recognised()
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

        var (asked, answer) = await SendAsync(plan, plan.Head, "Action", ("Form.Action", Text));
        var (confirmed, _) = await SendAsync(plan, plan.Head, "Action", ("Form.Action", Text), ("Form.PointsOutNobody", "true"));

        (asked, confirmed).Should().Be((HttpStatusCode.BadRequest, HttpStatusCode.OK));
        answer.GetProperty("asksAboutPeople").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task A_long_text_is_told_so_while_it_is_written()
    {
        var plan = await PlanAtWork.CreateAsync(app);

        var (status, answer) = await SendAsync(plan, plan.Head, "Action", ("Form.Action", new string('a', 2_500)));

        status.Should().Be(HttpStatusCode.OK);
        answer.GetProperty("notices")[0].GetString().Should().Be("Texten är lång. Korta stycken är lättare att läsa.");
    }

    [Fact]
    public async Task Nothing_is_saved_of_a_plan_that_the_inspectors_have()
    {
        var plan = await PlanAtWork.SentAsync(app);

        var (status, answer) = await SendAsync(plan, plan.Head, "Action", ("Form.Action", "Sent tillagt."));

        status.Should().Be(HttpStatusCode.Conflict);
        answer.GetProperty("message").GetString().Should().StartWith("Planen är skickad");
    }

    private static async Task<(HttpStatusCode, JsonElement)> SendAsync(
        PlanAtWork plan,
        Person person,
        string field,
        params (string Name, string? Value)[] fields
    )
    {
        var answer = await person.PostFormAsync(
            Links.PlannedField(plan.Id, PlanAtWork.First),
            [("field", field), .. fields],
            tokenFrom: "/rapporter"
        );
        return (answer.Status, JsonDocument.Parse(answer.Text).RootElement);
    }
}
