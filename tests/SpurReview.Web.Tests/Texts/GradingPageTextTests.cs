using FluentAssertions.Execution;
using SpurReview.Domain.Grading;
using SpurReview.Testing;

namespace SpurReview.Web.Tests.Texts;

/// <summary>The words of the grading pages that stand in the pages themselves.</summary>
public class GradingPageTextTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_page_of_an_area()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        await review.ChangeAsync(r =>
        {
            var area = r.AllMet().Areas.Single(a => a.Letter == "E");
            area.Assess("E1", Verdict.NotMet, 1);
            area.Assess("E2", Verdict.NotRelevant, 1);
            area.Assess("E14", Verdict.NotAssessed, 1);
            area.Decide(Grade.C, "Åtgärdat under besöket.", area.DecisionVersion);
        });

        var page = await review.First.GetAsync(Links.Area(review.Id, "E"));

        using var _ = new AssertionScope();
        page.ShouldSay(".grading-bar__back", "‹ Kvarngatans vårdcentral");
        page.ShouldSay(".grading-page__count", "Process · 13 av 14 kriterier bedömda");
        page.ShouldSay(".rail__link", "Styrkor m.m.", "Redo?");
        page.Said(".segmented__button").Should().Equal("Kriterier", "Beskrivning", "Underlag");
        page.ShouldSay("#E1 label", "Vad brister? Trycks i rapporten.", "Egen anteckning. Trycks inte, syns bara för inspektörerna.");
        page.ShouldSay("#E1 .form-field__hint", "Skriv så att verksamheten vet vad som ska ändras. Peka inte ut någon person.");
        page.ShouldSay("#E1 button", "Lägg till som svaghet", "Samma brist som …");
        page.ShouldSay("#E2 label", "Varför är kriteriet inte relevant här? Trycks i rapporten.");
        page.ShouldSay("#E3 summary", "Kommentera");
        page.Said("#E3 .verdict__button").Should().Equal("Uppfyllt", "Inte uppfyllt", "Inte relevant", "Inte bedömt");
        page.ShouldSay(".criteria__fill button", "Sätt det som är kvar till Uppfyllt");
        page.ShouldSay(
            "#beskrivning .form-field__hint",
            "Beskriv läget i området: vad finns, vad saknas, hur det fungerar. Blank rad ger nytt stycke."
        );
        page.ShouldSay("#gradering h2", "Gradering av område E");
        page.ShouldSay("#gradering label", "Varför väljer ni C när förslaget är D? Motiveringen trycks i rapporten.");
        page.ShouldSay("#gradering button", "Klart med område E");
        page.Said(".grading-foot > :not([hidden])").Should().Equal("Förslag: D", "Till graderingen", "Nästa område");
        page.ShouldSay("#underlag p", "Inget underlag för området. Fråga vid intervjun.");
    }

    [Fact]
    public async Task A_form_with_faults()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        await review.ChangeAsync(r => r.AllMet());
        var address = Links.Area(review.Id, "E");

        var page = await review.First.SubmitAsync(
            await review.First.GetAsync(address),
            address,
            ("verdict.E1", "NotRelevant"),
            ("verdict.E2", "NotRelevant"),
            ("do", "done")
        );

        using var _ = new AssertionScope();
        page.ShouldSay(".error-summary h2", "Rätta 2 saker innan du kan fortsätta");
        page.ShouldSay(".grading-bar__word", "Behöver dig");
    }

    [Fact]
    public async Task Two_who_wrote_at_once()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Area(review.Id, "E");
        var (first, second) = (await review.First.GetAsync(address), await review.Second.GetAsync(address));
        await review.Second.SubmitAsync(second, address, ("description", "Deras text"));

        var page = await review.First.SubmitAsync(first, address, ("description", "Min text"));

        using var _ = new AssertionScope();
        page.ShouldSay("#beskrivning .clash > p", "Ni skrev samtidigt. Båda texterna finns kvar.");
        page.Said("#beskrivning .clash button").Should().HaveCount(3).And.StartWith("Behåll min").And.EndWith("Sätt ihop");
    }

    [Fact]
    public async Task Criteria_set_by_one_button()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Area(review.Id, "E");
        await review.First.SubmitAsync(await review.First.GetAsync(address), address, ("do", "fill.0"));

        var page = await review.First.GetAsync(address);

        page.ShouldSay(".toast-bar button", "Ångra");
    }

    [Fact]
    public async Task Whether_one_is_ready_to_leave()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        await review.ChangeAsync(r => r.AllMet().WithD("D").Areas.Single(a => a.Letter == "E").Assess("E5", Verdict.NotAssessed, 1));

        var page = await review.First.GetAsync(Links.Readiness(review.Id));

        using var _ = new AssertionScope();
        page.ShouldSay("h1", "Redo att lämna?");
        page.Said(".readiness h2")
            .Should()
            .SatisfyRespectively(must => must.Should().Be("Måste ordnas (1)"), over => over.Should().StartWith("Se över ("));
        page.ShouldSay(".readiness__end p", "Ni kan skriva vidare hemma. Utkastet ska vara underskrivet senast 7 april.");
        page.ShouldSay(".readiness__end button", "Avsluta platsbesöket");
    }

    [Fact]
    public async Task The_oral_feedback()
    {
        var review = await ReviewOfTwo.CreateAsync(app);

        var page = await review.First.GetAsync(Links.OralFeedback(review.Id));

        page.Said(".oral h2").Should().Equal("Styrkor", "Svagheter", "Förbättringspotential");
    }
}
