using System.Net;
using System.Text;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Attachments;
using SpurReview.Testing;

namespace SpurReview.Web.Tests.PlanAttachments;

/// <summary>Bilagor: attached by the unit, looked through, and handed out to be saved.</summary>
public class AttachmentTests(App app) : IClassFixture<App>
{
    [Theory]
    [InlineData(AccountRole.HeadOfUnit)]
    [InlineData(AccountRole.Deputy)]
    [InlineData(AccountRole.DirectorOfStudies)]
    public async Task The_unit_attaches_a_file_and_sees_it_listed(AccountRole role)
    {
        var plan = await PlanWithFiles.CreateAsync(app);
        (await plan.Unit[role].GetAsync(plan.Address))
            .Text.Should()
            .Contain("Bilagor publiceras inte. Inga uppgifter om patienter eller enskilda ST-läkare.")
            .And.Contain("Inga bilagor.");

        var answer = await plan.AttachAsync(plan.Unit[role], SampleFiles.Pdf(), @"C:\mina\Rutin för handledning.PDF");

        answer.Location!.OriginalString.Should().Be(plan.Address);
        var page = await plan.Unit[role].GetAsync(plan.Address);
        page.Document.QuerySelector("main li.row-card")!
            .TextContent.Should()
            .Contain("Rutin för handledning.pdf")
            .And.Contain("PDF · 1 kB");
        (await plan.StoredAsync()).Should().ContainSingle().Which.Content.Should().Equal(SampleFiles.Pdf());
    }

    [Fact]
    public async Task What_is_sent_twice_is_there_once()
    {
        var plan = await PlanWithFiles.CreateAsync(app);
        var id = Guid.CreateVersion7();

        await plan.AttachAsync(plan.Unit.Head, SampleFiles.Pdf(), id: id);
        (await plan.AttachAsync(plan.Unit.Head, SampleFiles.Pdf(), id: id)).Status.Should().Be(HttpStatusCode.Found);

        (await plan.StoredAsync()).Should().ContainSingle().Which.Id.Should().Be(id);
    }

    public static TheoryData<string, string, string, string> Refused() =>
        new()
        {
            { "<html><script>alert(1)</script>", "rutin.pdf", "application/pdf", "Filen är inte av ett slag som kan bifogas." },
            { "<svg xmlns='http://www.w3.org/2000/svg'/>", "bild.png", "image/png", "Filen är inte av ett slag som kan bifogas." },
            { "%PDF-1.7\n", "rutin.pdf", "application/pdf", "Filen är skadad eller inte hel." },
            { "", "rutin.pdf", "application/pdf", "Filen är tom." },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_file_that_is_not_what_it_says_is_refused_beside_its_field(string content, string name, string type, string fault)
    {
        var plan = await PlanWithFiles.CreateAsync(app);

        var page = await plan.AttachAsync(plan.Unit.Head, Encoding.UTF8.GetBytes(content), name, type);

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Faults.Should().ContainSingle().Which.Should().StartWith(fault);
        (await plan.StoredAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData(CheckedFile.MaxBytes + 1, "26 MB")]
    [InlineData(38 * 1024 * 1024, "38 MB")]
    public async Task Too_large_a_file_is_told_how_large_it_is(int size, string said)
    {
        var plan = await PlanWithFiles.CreateAsync(app);

        var page = await plan.AttachAsync(plan.Unit.Head, new byte[size]);

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Faults.Should().Equal($"Filen är för stor ({said}). Högst 25 MB. Välj en mindre fil.");
    }

    [Fact]
    public async Task A_file_of_25_MB_is_stored_and_comes_back_as_it_was()
    {
        var plan = await PlanWithFiles.CreateAsync(app);
        var pdf = SampleFiles.Pdf();
        byte[] large = [.. pdf, .. Enumerable.Repeat((byte)'\n', CheckedFile.MaxBytes - pdf.Length)];

        (await plan.AttachAsync(plan.Unit.Head, large)).Status.Should().Be(HttpStatusCode.Found);

        var stored = (await plan.StoredAsync()).Single();
        (await plan.Unit.Head.Http.GetByteArrayAsync(Links.Attachment(plan.Id, stored.Id))).AsSpan().SequenceEqual(large).Should().BeTrue();
    }

    [Fact]
    public async Task A_file_is_chosen_before_it_is_sent()
    {
        var plan = await PlanWithFiles.CreateAsync(app);

        var page = await plan.Unit.Head.PostFormAsync(plan.Address, [("Then", "Attach")]);

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Faults.Should().Equal("Välj en fil.");
    }

    [Fact]
    public async Task An_action_has_ten_and_then_the_page_says_what_to_do()
    {
        var plan = await PlanWithFiles.CreateAsync(app);
        for (var i = 0; i < 10; i++)
            await plan.AttachAsync(plan.Unit.Head, SampleFiles.Png(), "bild.png", "image/png");

        (await plan.AttachAsync(plan.Unit.Head, SampleFiles.Png()))
            .Faults.Should()
            .Equal("Åtgärden har redan tio bilagor. Ta bort någon först.");
        (await plan.Unit.Head.GetAsync(plan.Address)).Document.QuerySelector("input[type=file]").Should().BeNull();
        (await plan.StoredAsync()).Should().HaveCount(10);
    }

    [Fact]
    public async Task A_file_comes_with_what_is_written_and_begins_an_action_that_is_not_begun()
    {
        var plan = await PlanWithFiles.CreateAsync(app, isBegun: false);

        var answer = await plan.AttachAsync(plan.Unit.Head, SampleFiles.Pdf());

        answer.Location!.OriginalString.Should().Be(plan.Address);
        (await plan.StoredAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_file_that_came_with_something_to_put_right_is_asked_for_again()
    {
        var plan = await PlanWithFiles.CreateAsync(app, isBegun: false);

        var answer = await plan.AttachAsync(plan.Unit.Head, SampleFiles.Pdf(), with: ("Form.Responsible[0].Name", "Ada Berg"));

        answer.Faults.Should().BeEquivalentTo("Skriv rollen, till exempel studierektor.", "Välj filen igen. Den är inte sparad.");
        (await plan.StoredAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Who_only_comes_to_the_files_of_an_action_that_is_written_is_led_to_its_page()
    {
        var plan = await PlanWithFiles.CreateAsync(app);

        (await plan.Unit.Head.GetAsync(plan.ReadingAddress)).Location!.OriginalString.Should().Be($"{plan.Address}#bilagor");
    }

    [Theory]
    [InlineData("A1")]
    [InlineData("Z")]
    [InlineData("h1")]
    [InlineData("H1234")]
    public async Task A_row_that_the_plan_does_not_have_has_no_attachments(string code)
    {
        var plan = await PlanWithFiles.CreateAsync(app);

        (await plan.Unit.Head.GetAsync(Links.Attachments(plan.Id, code))).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_is_taken_away()
    {
        var plan = await PlanWithFiles.CreateAsync(app);
        await plan.AttachAsync(plan.Unit.Head, SampleFiles.Pdf());
        var file = (await plan.StoredAsync()).Single().Id;
        var page = await plan.Unit.Deputy.GetAsync(plan.Address);

        (await plan.TakeAwayAsync(plan.Unit.Deputy, page, file)).Status.Should().Be(HttpStatusCode.Found);

        (await plan.StoredAsync()).Should().BeEmpty();
        (await plan.TakeAwayAsync(plan.Unit.Deputy, page, file)).Status.Should().Be(HttpStatusCode.Found, "it is gone, as was wanted");
    }
}
