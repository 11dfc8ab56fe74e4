using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Testing;
using SpurReview.Web.Features.FollowingUp;
using SpurReview.Web.Tests.Publishing;

namespace SpurReview.Web.Tests.FollowingUp;

/// <summary>Uppföljning, from the page to the database: the unit and its provider report, everybody else is told days and counts.</summary>
public class FollowUpPageTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_unit_sees_what_is_late_missing_due_and_to_come_and_what_it_can_report()
    {
        var review = await FollowUpAtWork.CreateAsync(app);

        var page = await review.Head.GetAsync(Links.FollowUps(review.Id));

        page.Text.Should().Contain("0 av 4 uppföljningar är rapporterade. 1 är försenad. 1 saknas.");
        page.Document.QuerySelectorAll(".row-card strong")
            .Select(s => s.TextContent)
            .Should()
            .Equal("Saknas", "Försenad", "Dags att rapportera", "Kommer");
        page.Document.QuerySelectorAll(".row-card a.btn").Should().HaveCount(3);
        (await review.Head.GetAsync(Links.Review(review.Id)))
            .Document.QuerySelector($"a[href='{Links.FollowUps(review.Id)}']")
            .Should()
            .NotBeNull();
    }

    [Fact]
    public async Task What_is_reported_is_read_by_the_unit_and_its_provider_and_nobody_else()
    {
        var review = await FollowUpAtWork.CreateAsync(app);

        (await review.ReportAsync(review.Plan.Work.Director, FollowUpAtWork.Due))
            .Location!.OriginalString.Should()
            .Be(Links.FollowUps(review.Id));

        foreach (var reader in new[] { review.Head, review.Plan.Work.Deputy, review.Plan.Provider })
        {
            var page = await reader.GetAsync(Links.FollowUps(review.Id));
            page.Text.Should().Contain("Rutinen är införd.").And.Contain("1 av 4 uppföljningar är rapporterade.");
        }
        foreach (var other in new[] { review.Office, review.Plan.Asta })
        {
            var page = await other.GetAsync(Links.FollowUps(review.Id));
            page.Text.Should().Contain("1 av 4 datum är rapporterade.").And.NotContain("Rutinen är införd.");
            (await other.GetAsync(Links.FollowUp(review.Id, 1, FollowUpAtWork.Due))).Status.Should().Be(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task The_unit_and_its_provider_take_it_all_as_a_document_and_nobody_else_does()
    {
        var review = await FollowUpAtWork.CreateAsync(app);
        await review.ReportAsync(review.Head, FollowUpAtWork.Late);

        (await review.Head.GetAsync(Links.FollowUps(review.Id)))
            .Document.QuerySelector($"a[href='{Links.FollowUpSummary(review.Id, "pdf")}']")
            .Should()
            .NotBeNull();
        foreach (var reader in new[] { review.Head, review.Plan.Work.Deputy, review.Plan.Provider })
        {
            (await TypeAsync(reader, "pdf")).Should().Be("application/pdf");
            (await TypeAsync(reader, "docx")).Should().EndWith("wordprocessingml.document");
        }
        foreach (var kind in new[] { "pdf", "docx" })
        {
            foreach (var other in new[] { review.Office, review.Plan.Asta })
                (await other.GetAsync(Links.FollowUpSummary(review.Id, kind))).Status.Should().Be(HttpStatusCode.Forbidden);
            var stranger = (await FollowUpAtWork.CreateAsync(app)).Head;
            (await stranger.GetAsync(Links.FollowUpSummary(review.Id, kind))).Status.Should().Be(HttpStatusCode.NotFound);
        }

        async Task<string?> TypeAsync(Person person, string kind)
        {
            using var answer = await person.Http.GetAsync(Links.FollowUpSummary(review.Id, kind));
            answer.StatusCode.Should().Be(HttpStatusCode.OK);
            return answer.Content.Headers.ContentType!.MediaType;
        }
    }

    [Fact]
    public async Task A_report_is_corrected_by_another_and_both_stand()
    {
        var review = await FollowUpAtWork.CreateAsync(app);
        await review.ReportAsync(review.Head, FollowUpAtWork.Late);

        (await review.ReportAsync(review.Plan.Provider, FollowUpAtWork.Late, "Rutinen används inte.", "No"))
            .Status.Should()
            .Be(HttpStatusCode.Found);

        (await review.Head.GetAsync(Links.FollowUps(review.Id)))
            .Text.Should()
            .Contain("Rapporterad, efter dagen")
            .And.Contain("Rutinen är införd.")
            .And.Contain("Rättad senare.")
            .And.Contain("Rutinen används inte.");
    }

    [Fact]
    public async Task Who_saw_an_earlier_report_than_the_last_is_told_so()
    {
        var review = await FollowUpAtWork.CreateAsync(app);
        var opened = await review.Head.GetAsync(Links.FollowUp(review.Id, 1, FollowUpAtWork.Late));
        await review.ReportAsync(review.Plan.Work.Deputy, FollowUpAtWork.Late);

        var answer = await review.Head.SubmitAsync(
            opened,
            Links.FollowUp(review.Id, 1, FollowUpAtWork.Late),
            ("Form.Outcome", "No"),
            ("Form.Done", "Ingenting.")
        );

        answer.Status.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Nothing_is_reported_without_words_or_of_a_day_that_the_plan_has_not()
    {
        var review = await FollowUpAtWork.CreateAsync(app);

        (await review.ReportAsync(review.Head, FollowUpAtWork.Due, done: "")).Faults.Should().Equal("Skriv vad som har gjorts.");
        (await review.Head.GetAsync(Links.FollowUp(review.Id, 1, FollowUpAtWork.Due.AddDays(1))))
            .Status.Should()
            .Be(HttpStatusCode.NotFound);
        (await review.Head.GetAsync(Links.FollowUp(review.Id, 1, FollowUpAtWork.ToCome)))
            .Document.QuerySelector("form[enctype]")
            .Should()
            .BeNull("it is not open yet");
    }

    [Fact]
    public async Task Evidence_is_handed_out_to_the_unit_only_and_can_be_taken_away()
    {
        var review = await FollowUpAtWork.CreateAsync(app);
        var answer = await review.ReportWithFileAsync(review.Head, FollowUpAtWork.Due, SampleFiles.Pdf(), "rutin.pdf");
        answer.Status.Should().Be(HttpStatusCode.Found, string.Join(' ', answer.Faults));
        var page = await review.Head.GetAsync(Links.FollowUps(review.Id));
        var address = page.Document.QuerySelector("a[download]")!.GetAttribute("href")!;

        using var file = await review.Plan.Provider.Http.GetAsync(address);

        file.Content.Headers.ContentType!.MediaType.Should().Be("application/octet-stream");
        file.Headers.GetValues("Content-Security-Policy").Should().ContainSingle().Which.Should().StartWith("sandbox");
        (await review.Office.GetAsync(address)).Status.Should().Be(HttpStatusCode.Forbidden);
        (await review.Head.SubmitAsync(page, $"{address}/ta-bort")).Status.Should().Be(HttpStatusCode.Found);
        (await review.Head.GetAsync(address)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_is_on_Mitt_arbete_of_the_unit_until_it_is_reported_the_first_that_waits_first()
    {
        var review = await FollowUpAtWork.CreateAsync(app);

        foreach (var day in new[] { FollowUpAtWork.LongPast, FollowUpAtWork.Late, FollowUpAtWork.Due })
        {
            var task = (await review.Head.GetAsync(Links.MyWork())).Document.QuerySelector(
                $".task a[href='{Links.FollowUps(review.Id)}']"
            )!;
            task.TextContent.Should().Be("Rapportera uppföljning");
            task.Closest(".task")!.ClassList.Contains("task--overdue").Should().Be(day < FollowUpAtWork.Today);
            await review.ReportAsync(review.Head, day);
        }

        (await review.Head.GetAsync(Links.MyWork()))
            .Document.QuerySelector($".task a[href='{Links.FollowUps(review.Id)}']")
            .Should()
            .BeNull();
    }

    [Fact]
    public async Task The_office_has_no_task_of_it()
    {
        var review = await FollowUpAtWork.CreateAsync(app);

        (await review.Office.GetAsync(Links.MyWork())).Document.QuerySelector($"a[href='{Links.FollowUps(review.Id)}']").Should().BeNull();
    }

    [Fact]
    public async Task The_public_is_told_days_and_counts_and_what_is_late_only_where_the_reviewing_body_says_so()
    {
        var review = await FollowUpAtWork.CreateAsync(app);
        await review.ReportAsync(review.Head, FollowUpAtWork.LongPast);
        var address = (await review.Office.PublishAsync(review.Id, ("Form.On", $"{FollowUpAtWork.Today:yyyy-MM-dd}")))
            .Location!
            .OriginalString;
        var told = $"Uppföljning: 1 av 4 datum är rapporterade. Nästa: {FollowUpTexts.Long(FollowUpAtWork.Due)}.";
        var late = $"Rapporten för {FollowUpTexts.Long(FollowUpAtWork.Late)} har inte kommit in.";

        (await ReadAsync(address)).Should().Contain(told).And.NotContain(late).And.NotContain("Rutinen är införd.");
        await SayLatenessAsync(isPublic: true);
        // Another address, since what was served a moment ago may be served again.
        (await ReadAsync($"{address}?visa=brister"))
            .Should()
            .Contain(told)
            .And.Contain(late);
        await SayLatenessAsync(isPublic: false);
    }

    /// <summary>As it is read: in the report's HTML some words are kept on one line.</summary>
    private async Task<string> ReadAsync(string address) => (await app.Anybody().GetAsync(address)).Document.Body!.TextContent;

    private async Task SayLatenessAsync(bool isPublic)
    {
        var administrator = await app.SignInAsync(AccountRole.Administrator);
        var page = await administrator.GetAsync(Links.Settings());
        (await administrator.SubmitAsync(page, Links.Settings(), ("Form.LateFollowUpsArePublic", isPublic ? "true" : null)))
            .Status.Should()
            .Be(HttpStatusCode.Found);
    }
}
