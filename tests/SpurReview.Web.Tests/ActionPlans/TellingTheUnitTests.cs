using SpurReview.Data.Accounts;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Grading;
using SpurReview.Testing;
using SpurReview.Web.Tests.FactChecks;

namespace SpurReview.Web.Tests.ActionPlans;

/// <summary>What the inspectors are at, the unit is told when they are done.</summary>
public class TellingTheUnitTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_printed_plan_says_what_was_decided_of_an_action_when_it_comes_back()
    {
        var plan = await PlanAtWork.SentAsync(app);
        await plan.BothJudgeAsync(1, ActionDecision.Accepted);

        (await PrintedAsync(plan, plan.Asta)).Should().Contain("Godtagen");
        foreach (var person in new[] { plan.Head, plan.Work.Director, plan.Provider })
            (await PrintedAsync(plan, person)).Should().Contain($"Åtgärd för {PlanAtWork.First}.").And.NotContain("Godtagen");

        await plan.BothJudgeAsync(2, ActionDecision.Returned, "Skriv vem som gör det.");
        await plan.ReturnAsync(plan.Asta);
        (await PrintedAsync(plan, plan.Head)).Should().Contain("Godtagen").And.Contain("Skriv vem som gör det.");
    }

    [Fact]
    public async Task The_printed_plan_names_people_for_those_who_read_the_units_own_copy()
    {
        var plan = await PlanAtWork.CreateAsync(app);
        await plan.WriteAllAsync();
        await plan.WriteAsync(plan.Head, PlanAtWork.First, ("Form.Responsible[0].Name", "Nora Nilsdotter"));
        await plan.SendAsync(plan.Head);
        var specialty = (await plan.SavedAsync()).Specialty;
        var coordinator = await app.SignInAsync([], id => [Position.OfSpecialty(id, specialty, A.Today)]);

        (await PrintedAsync(plan, plan.Asta)).Should().Contain("Nora");
        (await PrintedAsync(plan, coordinator)).Should().Contain("Verksamhetschef").And.NotContain("Nora");
    }

    [Fact]
    public async Task While_the_inspectors_write_the_unit_sees_the_grades_that_it_was_sent()
    {
        var work = await UnitAtWork.CreateAsync(app, whileOpen: r => r.WithD("E"));
        await work.Review.ChangeAsync(r =>
        {
            var area = r.Areas.Single(a => a.Letter == "E");
            area.Decide(Grade.C, "Efter anmärkningen.", area.DecisionVersion);
        });

        (await GradeAsync(work.Head, work.Id, "E")).Should().Be("D");
        (await GradeAsync(work.Review.First, work.Id, "E")).Should().Be("C");
    }

    [Fact]
    public async Task A_decision_after_the_plan_is_told_when_all_are_made()
    {
        var plan = await PlanAtWork.SentAsync(app);
        await plan.BothJudgeAsync(1, ActionDecision.Accepted);
        foreach (var inspector in new[] { plan.Asta, plan.Björn })
            (await plan.DecideAsync(inspector, "D", "C")).Faults.Should().BeEmpty();

        (await GradeAsync(plan.Asta, plan.Id, "D")).Should().Be("C, ändrad från D");
        (await GradeAsync(plan.Head, plan.Id, "D")).Should().Be("D");
    }

    private static async Task<string> PrintedAsync(PlanAtWork plan, Person person) =>
        await PdfText.ReadAsync(await person.Http.GetByteArrayAsync(Links.PlanPdf(plan.Id)));

    /// <summary>As the review's own page has it.</summary>
    private static async Task<string> GradeAsync(Person person, Guid review, string letter)
    {
        var page = await person.GetAsync(Links.Review(review));
        var row = page
            .Document.QuerySelectorAll("section[aria-labelledby=omraden] .row-card")
            .Single(r => r.QuerySelector("h3")!.TextContent.Trim().StartsWith(letter + " ", StringComparison.Ordinal));
        return row.QuerySelector("dd")!.TextContent;
    }
}
