using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SpurReview.Browser.Tests.Roads;

/// <summary>From the draft to the final report in a browser, with a unit that says much and with one that says nothing.</summary>
[Collection(nameof(TravelledSite))]
public sealed class MainRoadTests(RunningSite site)
{
    /// <summary>Whose head of unit is Lars Wiborg.</summary>
    private const string Unit = "Kvarngatans vårdcentral";

    [Fact]
    public async Task Three_remarks_are_answered_and_a_plan_that_is_returned_once_turns_two_D_to_C()
    {
        var road = await Road.OrderAsync(site, Unit);
        var review = road.Review;
        await road.VisitAsync(daysAgo: 5);
        var inspectors = await road.GradeAsync("D6", "E1");
        await road.DescribeAsync(inspectors[0], 'E', "Handledningen ställs ofta in.");
        await road.SignAsync(inspectors);
        await road.StepAsync("Skicka på faktagranskning");

        var head = await site.OpenAsAsync("Lars Wiborg");
        await head.RemarkAsync(review, "område E, stycke 1", "Fel i sak", "Handledningen ställs in under sommaren.");
        await head.RemarkAsync(review, "D6", "Formulering", "Programmen ses över under hösten.");
        await head.RemarkAsync(review, "graderingen av område D", "Något saknas", "Väg in att programmen ses över.");
        await head.SendRemarksAsync(review, "Skicka 3 anmärkningar");

        await inspectors[0].AnswerAsync(review, "D6", "Inte ändrat", "Så var det vid besöket.");
        await inspectors[0].AnswerAsync(review, "graderingen av område D", "Inte ändrat", "Kravet var inte uppfyllt vid besöket.");
        await road.DescribeAsync(inspectors[1], 'E', "Handledningen ställs in under sommaren.", isSigned: true);
        await inspectors[1].AnswerAsync(review, "område E, stycke 1", "Ändrat", "Schemat visar det.");
        await road.SignAsync(inspectors);
        await road.StepAsync("Gradera");
        await head.GotoAsync($"{review}/faktagranskning/andringar");
        await Expect(head.Locator("ins").Filter(new() { HasText = "under sommaren" })).ToBeVisibleAsync();

        await road.StepAsync("Begär handlingsplan");
        foreach (var code in new[] { "D6", "E1" })
            await head.WriteActionAsync(review, code, "Till listan");
        await head.SendPlanAsync();
        foreach (var inspector in inspectors)
        {
            await inspector.JudgeAsync(review, 1, "Godta");
            await inspector.JudgeAsync(review, 2, "Be om komplettering", "Skriv hur ni följer upp det.");
        }
        await inspectors[0].ReturnOneAsync(review);
        await head.GotoAsync($"{review}/handlingsplan");
        await head.CompleteAsync("E1", "Handledningen ligger i schemat och följs upp varje månad.");
        await head.SendPlanAsync();
        foreach (var inspector in inspectors)
            await inspector.JudgeAsync(review, 2, "Godta");
        foreach (var letter in new[] { "D", "E" })
        {
            foreach (var inspector in inspectors)
                await inspector.DecideAsync(review, letter, "C", "Planen svarar mot bristen.");
        }
        await road.DeclareFinalAsync();

        await road.Office.GotoAsync($"{review}/rapport");
        await Expect(road.Office.GetByText("Handledningen ligger i schemat och följs upp varje månad.").First).ToBeVisibleAsync();
        await Expect(road.Office.GetByText("Ändrad från D till C").First).ToBeVisibleAsync();
        await road.Office.GotoAsync($"{review}/handlingsplan");
        await Expect(road.Office.GetByText("C, ändrad från D")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_unit_that_answers_neither_the_draft_nor_the_request_for_a_plan_lets_D_stand()
    {
        var road = await Road.OrderAsync(site, Unit);
        await road.VisitAsync(daysAgo: 5);
        await road.SignAsync(await road.GradeAsync("E1"));
        await road.StepAsync("Skicka på faktagranskning");
        await road.WaitAsync(days: 90);
        await road.StepAsync("Gradera");
        await road.StepAsync("Begär handlingsplan");
        await road.WaitAsync(days: 190);

        await road.Office.GotoAsync($"{road.Review}/handlingsplan");
        await road.Office.GetByRole(AriaRole.Link, new() { Name = "Svara: handlingsplan saknas" }).ClickAsync();
        await road.Office.GetByLabel("Skäl").FillAsync("Handlingsplan har inte kommit in i tid.");
        await road.Office.GetByRole(AriaRole.Button, new() { Name = "D kvarstår: spara" }).ClickAsync();
        await Expect(road.Office.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Handlingsplan");
        await road.Office.GotoAsync($"{road.Review}/faststall");
        await Expect(road.Office.GetByText("Verksamheten svarade inte på faktagranskningen")).ToBeVisibleAsync();
        await road.DeclareFinalAsync();

        await road.Office.GotoAsync($"{road.Review}/rapport");
        await Expect(road.Office.GetByText("Handlingsplan har inte kommit in i tid.").First).ToBeVisibleAsync();
    }
}
