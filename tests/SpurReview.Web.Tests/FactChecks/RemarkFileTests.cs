using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.FactChecks;
using SpurReview.Testing;

namespace SpurReview.Web.Tests.FactChecks;

/// <summary>"Hur vet vi det?", answered with a file.</summary>
public class RemarkFileTests(App app) : IClassFixture<App>
{
    private const string NeedsEvidence = "Ange hur ni vet det, så att inspektörerna kan kontrollera.";

    [Fact]
    public async Task A_file_tells_how_the_unit_knows_where_no_text_does()
    {
        var work = await UnitAtWork.CreateAsync(app);

        var saved = await RemarkAsync(work.Director, Links.NewRemark(work.Id, "E1"), SampleFiles.Pdf(), @"C:\ST\Schema, hösten.PDF");

        saved.Status.Should().Be(HttpStatusCode.Found);
        var remark = await SavedAsync(work);
        (remark.Evidence, remark.File!.Name).Should().Be((null, "Schema, hösten.pdf"));
        (await StoredAsync(work)).Should().ContainSingle().Which.Content.Should().Equal(SampleFiles.Pdf());
        var shown = (await work.Head.GetAsync(Links.ReviewRemarks(work.Id))).Document.QuerySelector(
            $"a[href='{Links.RemarkFile(work.Id, remark.Id)}']"
        );
        shown!.TextContent.Should().Be("Schema, hösten.pdf");
    }

    [Fact]
    public async Task Another_file_takes_its_place_and_it_can_be_taken_away_where_a_text_says_the_same()
    {
        var work = await UnitAtWork.CreateAsync(app);
        await RemarkAsync(work.Head, Links.NewRemark(work.Id, "E1"), SampleFiles.Pdf());
        var address = Links.Remark(work.Id, (await SavedAsync(work)).Id);

        await ChangeAsync(work, address, SampleFiles.Png(), "schema.png");
        (await StoredAsync(work)).Should().ContainSingle().Which.Content.Should().Equal(SampleFiles.Png());
        (await ChangeAsync(work, address, file: null, more: ("Form.RemovesFile", "true"))).Faults.Should().Equal(NeedsEvidence);
        (await StoredAsync(work)).Should().ContainSingle();

        await ChangeAsync(work, address, file: null, more: [("Form.RemovesFile", "true"), ("Form.Evidence", "Schemat.")]);
        (await SavedAsync(work)).File.Should().BeNull();
        (await StoredAsync(work)).Should().BeEmpty();
    }

    [Fact]
    public async Task Words_that_are_changed_leave_the_file_where_it_is()
    {
        var work = await UnitAtWork.CreateAsync(app);
        await RemarkAsync(work.Head, Links.NewRemark(work.Id, "E1"), SampleFiles.Pdf());
        var address = Links.Remark(work.Id, (await SavedAsync(work)).Id);

        await ChangeAsync(work, address, file: null, more: ("Form.Proposal", "Fyra handledare."));
        await ChangeAsync(work, address, SampleFiles.Pdf(), "Samma fil.pdf");

        var remark = await SavedAsync(work);
        (remark.Proposal, remark.File!.Name).Should().Be(("Tre handledare.", "Samma fil.pdf"));
        (await StoredAsync(work)).Should().ContainSingle();
    }

    [Fact]
    public async Task What_is_sent_twice_is_there_once()
    {
        var work = await UnitAtWork.CreateAsync(app);
        var id = ("Form.Id", $"{Guid.CreateVersion7()}");

        foreach (var _ in new[] { 1, 2 })
            (await RemarkAsync(work.Head, Links.NewRemark(work.Id, "E1"), SampleFiles.Pdf(), more: id))
                .Status.Should()
                .Be(HttpStatusCode.Found);

        (await StoredAsync(work)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_hostile_file_is_refused_beside_its_field_and_nothing_is_saved()
    {
        var work = await UnitAtWork.CreateAsync(app);

        var page = await RemarkAsync(work.Head, Links.NewRemark(work.Id, "E1"), Encoding.UTF8.GetBytes("<html><script>alert(1)</script>"));

        page.Faults.Should().ContainSingle().Which.Should().StartWith("Filen är inte av ett slag som kan bifogas.");
        page.Text.Should().Contain("Tre handledare.", "nothing that was typed is lost");
        (await work.Review.SavedAsync()).FactCheck!.Remarks.Should().BeEmpty();
    }

    [Fact]
    public async Task Who_has_something_else_to_put_right_is_told_to_choose_the_file_again()
    {
        var work = await UnitAtWork.CreateAsync(app);

        var page = await RemarkAsync(work.Head, Links.NewRemark(work.Id, "E1"), SampleFiles.Pdf(), more: ("Form.Proposal", ""));

        page.Faults.Should()
            .BeEquivalentTo(
                "Skriv vad som ska stå i stället.",
                "Välj schema.pdf igen. Webbläsaren glömmer filen när något annat behöver rättas."
            );
    }

    [Fact]
    public async Task The_file_is_the_units_own_until_it_is_sent_and_the_inspectors_to_read_then()
    {
        var work = await UnitAtWork.CreateAsync(app);
        await RemarkAsync(work.Head, Links.NewRemark(work.Id, "E1"), SampleFiles.Pdf());
        var remark = await SavedAsync(work);
        var address = Links.RemarkFile(work.Id, remark.Id);
        Person[] reviewers = [work.Review.First, work.Office];

        foreach (var person in reviewers)
            (await person.GetAsync(address)).Status.Should().Be(HttpStatusCode.NotFound);
        await work.SendAsync(work.Head);

        foreach (var person in reviewers)
            (await person.GetAsync(address)).Status.Should().Be(HttpStatusCode.OK);
        (await work.Review.First.GetAsync(Links.Answers(work.Id))).Document.QuerySelector($"a[href='{address}']").Should().NotBeNull();
        (await work.Office.GetAsync(Links.History(work.Id))).Text.Should().NotContain("schema.pdf");
    }

    [Fact]
    public async Task It_is_handed_out_to_be_saved_and_is_never_a_page_of_ours()
    {
        var work = await UnitAtWork.CreateAsync(app);
        await RemarkAsync(work.Head, Links.NewRemark(work.Id, "E1"), SampleFiles.Png(), "Schema.html");

        using var answer = await work.Head.Http.GetAsync(Links.RemarkFile(work.Id, (await SavedAsync(work)).Id));

        (await answer.Content.ReadAsByteArrayAsync()).Should().Equal(SampleFiles.Png());
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/octet-stream");
        answer.Content.Headers.ContentDisposition!.ToString().Should().StartWith("attachment").And.Contain("Schema.png");
        answer.Headers.GetValues("Content-Security-Policy").Single().Should().StartWith("sandbox; default-src 'none'");
    }

    [Fact]
    public async Task Nothing_is_attached_when_the_remarks_are_sent_and_a_remark_takes_its_file_with_it()
    {
        var work = await UnitAtWork.CreateAsync(app);
        foreach (var about in new[] { "E1", "E2" })
            await RemarkAsync(work.Head, Links.NewRemark(work.Id, about), SampleFiles.Pdf());
        var first = (await work.Review.SavedAsync()).FactCheck!.Remarks.Single(r => r.Number == 1);
        var page = await work.Head.GetAsync(Links.Remark(work.Id, first.Id));
        await work.Head.PostAsync(Links.RemoveRemark(work.Id, first.Id), page.FormTo(Links.Remark(work.Id, first.Id)).Fields, page.Token);
        (await StoredAsync(work)).Should().ContainSingle();
        await work.SendAsync(work.Head);

        (await RemarkAsync(work.Head, Links.NewRemark(work.Id, "E1"), SampleFiles.Png())).Status.Should().Be(HttpStatusCode.BadRequest);

        (await StoredAsync(work)).Should().ContainSingle();
    }

    /// <summary>A factual error with a file, as a browser sends it.</summary>
    private static async Task<Page> RemarkAsync(
        Person person,
        string address,
        byte[]? file,
        string name = "schema.pdf",
        params (string Name, string? Value)[] more
    )
    {
        var fields = new Dictionary<string, string?> { ["Form.Kind"] = "FactualError", ["Form.Proposal"] = "Tre handledare." };
        foreach (var (field, value) in more)
            fields[field] = value;
        using var form = new MultipartFormDataContent
        {
            { new StringContent((await person.GetAsync("/rapporter")).Token ?? ""), "__RequestVerificationToken" },
        };
        foreach (var (field, value) in fields)
            form.Add(new StringContent(value ?? ""), field);
        if (file is not null)
        {
            var part = new ByteArrayContent(file);
            part.Headers.ContentType = new MediaTypeHeaderValue("text/html");
            form.Add(part, "Form.File", name);
        }
        return await Page.OfAsync(await person.Http.PostAsync(address, form));
    }

    private static async Task<Page> ChangeAsync(
        UnitAtWork work,
        string address,
        byte[]? file,
        string name = "schema.pdf",
        params (string Name, string? Value)[] more
    )
    {
        var seen = (await work.Head.GetAsync(address)).FormTo(address)["Form.Seen"];
        return await RemarkAsync(work.Head, address, file, name, [.. more, ("Form.Seen", seen)]);
    }

    private static async Task<Remark> SavedAsync(UnitAtWork work) => (await work.Review.SavedAsync()).FactCheck!.Remarks.Single();

    private async Task<IReadOnlyList<RemarkFileContent>> StoredAsync(UnitAtWork work)
    {
        await using var db = await app.Database.AsAsync(Identity.Operator);
        return await db.RemarkFiles.AsNoTracking().Where(f => f.ReviewId == work.Id).ToListAsync();
    }
}
