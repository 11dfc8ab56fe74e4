using System.Net;
using System.Text.Json;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Tests.VisitSync;

namespace SpurReview.Web.Tests.Notes;

public class NotesTests(App app) : IClassFixture<App>
{
    private const string Secret = "Studierektorn glömmer #B2 jämt.";

    [Fact]
    public async Task A_note_is_written_and_sorted_without_script()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Notes(review.Id);

        var written = await review.First.SubmitAsync(
            await review.First.GetAsync(address),
            address,
            ("Form.Body", Secret),
            ("Form.Source", "Resident")
        );
        written.Status.Should().Be(HttpStatusCode.Found);
        var page = await review.Second.GetAsync(address);
        page.Text.Should().Contain("Osorterade anteckningar (1)").And.Contain(Secret);
        var form = page.FormTo(Links.ChangeNote(review.Id));
        (form["Source"], form["Place"]).Should().Be(("Resident", "B2"), "the text names the criterion");

        await review.Second.SubmitAsync(page, Links.ChangeNote(review.Id), ("Place", "H7"));
        (await review.Second.GetAsync(address)).Text.Should().Contain("Anteckningen ligger nu under H7.");
        var sorted = await review.First.GetAsync(address);
        sorted.Text.Should().Contain("Osorterade anteckningar (0)");
        sorted.Document.QuerySelector(".visit-note__code")!.TextContent.Trim().Should().Be("H7");
    }

    [Fact]
    public async Task A_note_is_not_printed_and_is_asked_only_for_personnummer()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Notes(review.Id);
        var note = ("Form.Body", "En av ST-läkarna har 811228-9874.");
        await review.First.SubmitAsync(await review.First.GetAsync(address), address, note);

        var notices = (await review.Second.GetAsync(address)).Document.QuerySelectorAll(".notices__item");

        notices.Select(n => n.TextContent).Should().Equal("Det ser ut som ett personnummer.");
    }

    [Fact]
    public async Task Two_who_sort_the_same_note_do_not_write_over_each_other()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        await WriteAsync(review);
        var page = await review.First.GetAsync(Links.Notes(review.Id));
        await review.Second.SubmitAsync(await review.Second.GetAsync(Links.Notes(review.Id)), Links.ChangeNote(review.Id), ("Place", "H"));

        var late = await review.First.SubmitAsync(page, Links.ChangeNote(review.Id), ("Place", "A"));

        late.Status.Should().Be(HttpStatusCode.Conflict);
        (await review.First.GetAsync(Links.Notes(review.Id)))
            .Document.QuerySelector("section:not([hidden]) h2")!
            .TextContent.Should()
            .StartWith("H ");
    }

    [Fact]
    public async Task What_a_note_says_is_changed_without_script_and_stays_where_it_cannot_be()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        await WriteAsync(review);
        var (address, change) = (Links.Notes(review.Id), Links.ChangeNote(review.Id));

        var empty = await review.First.SubmitAsync(await review.First.GetAsync(address), change, ("Body", " "));
        (empty.Status, empty.Faults).Should().BeEquivalentTo((HttpStatusCode.BadRequest, new[] { "Skriv något i anteckningen." }));
        await review.First.SubmitAsync(await review.First.GetAsync(address), change, ("Body", "Hon glömmer sällan."), ("Source", "Tour"));

        var form = (await review.Second.GetAsync(address)).FormTo(change);
        (form["Body"], form["Source"]).Should().Be(("Hon glömmer sällan.", "Tour"));
    }

    [Theory]
    [InlineData("", "", "Skriv något i anteckningen.")]
    [InlineData("Text", "H99", "Välj ett av områdena eller kriterierna, eller inget.")]
    [InlineData("Text", "Ö", "Välj ett av områdena eller kriterierna, eller inget.")]
    public async Task A_note_that_cannot_be_is_said_beside_its_field(string text, string place, string fault)
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Notes(review.Id);

        var page = await review.First.SubmitAsync(
            await review.First.GetAsync(address),
            address,
            ("Form.Body", text),
            ("Form.Place", place)
        );

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Faults.Should().Equal(fault);
    }

    [Fact]
    public async Task What_is_to_be_asked_stands_in_the_list_of_its_interview_until_it_has_been()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var (notes, questions) = (Links.Notes(review.Id), Links.Questions(review.Id));
        await review.First.SubmitAsync(
            await review.First.GetAsync(questions),
            notes,
            ("Form.Body", "Hur ofta är det handledning?"),
            ("Form.Ask", "Resident")
        );

        var page = await review.Second.GetAsync(questions);
        page.Document.QuerySelector("#resident")!.TextContent.Should().Contain("Hur ofta är det handledning?");
        page.Document.QuerySelector("#head")!.TextContent.Should().Contain("Inget att fråga om.").And.NotContain("Hur ofta");

        await review.Second.SubmitAsync(
            page,
            Links.ChangeNote(review.Id),
            ("Ask", ""),
            ("Body", "Varannan vecka."),
            ("Source", "Resident")
        );
        (await review.First.GetAsync(questions)).Document.QuerySelector("#resident")!.TextContent.Should().Contain("Inget att fråga om.");
        (await review.First.GetAsync(notes)).Text.Should().Contain("Varannan vecka.");
    }

    [Theory]
    [InlineData("Head", "saved 1")]
    [InlineData("Tour", "refused 0")]
    [InlineData("7", "refused 0")]
    public async Task A_device_says_whom_to_ask_where_somebody_is_interviewed(string ask, string outcome)
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var asta = new VisitDevice(review.First, review.Id);
        var value = $$"""{"text":"Vem bestämmer?","source":null,"area":null,"code":null,"ask":"{{ask}}"}""";
        var note = Written.On(0, $"note.{Guid.NewGuid()}", value);

        (await asta.SendAsync(note)).Should().Equal(outcome);

        if (outcome is "saved 1")
            (await asta.SeesAsync(note.Field)).Value.Should().Be(value);
    }

    [Fact]
    public async Task A_device_writes_changes_and_removes_notes_as_fields()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var (asta, bjorn) = (new VisitDevice(review.First, review.Id), new VisitDevice(review.Second, review.Id, "dator"));
        var note = Written.On(0, $"note.{Guid.NewGuid()}", Value("Ett.", "Tour", null));

        (await asta.SendAsync(note, Written.After(note, Value("Ett och två.", "Tour", "H7")))).Should().Equal("saved 1", "saved 2");
        var seen = JsonDocument.Parse((await bjorn.SeesAsync(note.Field)).Value).RootElement;
        (seen.GetProperty("text").GetString(), seen.GetProperty("area").GetString()).Should().Be(("Ett och två.", "H"));

        (await bjorn.SendAsync(Written.On(1, note.Field, Value("Annat.", null, null)))).Should().Equal("clash 2");
        (await bjorn.SendAsync(Written.On(2, note.Field, """{"removed":true}"""))).Should().Equal("saved 3");
        (await asta.SeesAsync(note.Field)).Value.Should().Be("""{"removed":true}""");
        (await asta.SendAsync(Written.On(3, note.Field, Value("Ändå.", "Okänd", null)))).Should().Equal("refused 3");
    }

    [Fact]
    public async Task It_takes_no_signature_away()
    {
        var review = await ReviewOfTwo.CreateAsync(app, ReviewState.FactCheck);

        (await new VisitDevice(review.First, review.Id).SendAsync(Written.On(0, $"note.{Guid.NewGuid()}", Value("Ett.", null, null))))
            .Should()
            .Equal("saved 1");

        (await review.SavedAsync()).Inspectors.Should().OnlyContain(i => i.SignedAt != null);
    }

    [Fact]
    public async Task Nobody_else_sees_it_and_it_is_in_nothing_that_is_printed_exported_or_traced()
    {
        var review = await ReviewOfTwo.CreateAsync(app, ReviewState.Drafting);
        await WriteAsync(review);
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);

        (await coordinator.GetAsync(Links.Notes(review.Id))).Status.Should().Be(HttpStatusCode.Forbidden);
        foreach (
            var address in new[] { Links.Export(review.Id), Links.Preview(review.Id), Links.History(review.Id), Links.Review(review.Id) }
        )
        {
            var page = await coordinator.GetAsync(address);
            page.Status.Should().Be(HttpStatusCode.OK, address);
            page.Text.Should().NotContain("glömmer", address);
        }
        await using var traced = app.Database.Superuser.CreateCommand(
            "select count(*) from audit_texts where coalesce(old_text, '') || coalesce(new_text, '') like '%glömmer%'"
        );
        (await traced.ExecuteScalarAsync()).Should().Be(0L);
    }

    private static async Task WriteAsync(ReviewOfTwo review)
    {
        var address = Links.Notes(review.Id);
        await review.First.SubmitAsync(await review.First.GetAsync(address), address, ("Form.Body", Secret));
    }

    private static string Value(string text, string? source, string? code) =>
        JsonSerializer.Serialize(
            new
            {
                text,
                source,
                code,
            }
        );
}
