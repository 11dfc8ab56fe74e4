namespace SpurReview.Web.Tests.FactChecks;

/// <summary>The words of the fact check's pages, as they are decided.</summary>
public class FactCheckPageTextTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_unit_is_told_what_to_look_for_and_what_it_is_good_to_know()
    {
        var work = await UnitAtWork.CreateAsync(app);

        var page = await work.Head.GetAsync(Links.FactCheck(work.Id));

        Items(page, "sag-till")
            .Should()
            .Equal("något är fel i sak", "något viktigt saknas", "en formulering går att missförstå", "någon person kan kännas igen.");
        Items(page, "bra-att-veta")
            .Should()
            .Equal(
                "Rapporten visar läget vid besöket. Det ni har rättat efteråt hör hemma i handlingsplanen.",
                "Inspektörerna beslutar om graderingen. Är underlaget fel, säg vad som är fel.",
                "Utkastet är inte färdigt. Är ni en region kan det vara allmän handling hos er; fråga registrator."
            );
    }

    [Fact]
    public async Task A_remark_asks_what_it_is_about_what_should_stand_there_and_how_one_knows()
    {
        var work = await UnitAtWork.CreateAsync(app);

        var page = await work.Head.GetAsync(Links.NewRemark(work.Id, "E1"));

        page.Document.QuerySelectorAll("main .form-check-label, main .form-label")
            .Select(l => l.TextContent.Trim())
            .Should()
            .Equal(
                "Vad gäller det?",
                "Fel i sak",
                "Något saknas",
                "Formulering",
                "Kan peka ut en person",
                "Vad ska det stå i stället?",
                "Hur vet vi det?",
                "Fil som visar det"
            );
        await work.RemarkAsync("E1");
        (await work.Head.GetAsync(Links.ReviewRemarks(work.Id))).Text.Should().Contain("Ni kan inte lägga till fler efteråt.");
    }

    [Fact]
    public async Task The_inspectors_choose_between_three_answers_and_find_the_text()
    {
        var work = await UnitAtWork.CreateAsync(app);
        await work.RemarkAsync("E1");
        await work.SendAsync(work.Head);

        var page = await work.Review.First.GetAsync(Links.Answers(work.Id));

        page.Document.QuerySelectorAll("main .form-check-label")
            .Select(l => l.TextContent.Trim())
            .Should()
            .Equal("Ändrat", "Delvis ändrat", "Inte ändrat");
        page.Document.QuerySelector($"main a[href='{Links.Area(work.Id, "E")}#E1']")!.TextContent.Should().StartWith("Ändra texten");
    }

    [Fact]
    public async Task What_is_taken_away_is_struck_out_and_said_to_be_and_what_is_added_too()
    {
        var work = await UnitAtWork.CreateAsync(app, whileOpen: r => r.Areas[4].Describe("Handledningen är regelbunden.", basedOn: 0));
        await work.Review.ChangeAsync(r => r.Areas[4].Describe("Handledningen är gles.", basedOn: 1));

        var page = await work.Review.First.GetAsync(Links.DraftChanges(work.Id));

        var text = page.Document.QuerySelectorAll(".change__text");
        (text[0].QuerySelector("del")!.TextContent, text[0].QuerySelector(".change__word")!.TextContent.Trim())
            .Should()
            .Be(("regelbunden.", "borttaget"));
        (text[1].QuerySelector("ins")!.TextContent, text[1].QuerySelector(".change__word")!.TextContent.Trim())
            .Should()
            .Be(("gles.", "tillagt"));
    }

    private static IEnumerable<string> Items(Page page, string heading) =>
        page.Document.QuerySelectorAll($"#{heading} ~ ul li").Select(li => li.TextContent);
}
