using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Npgsql;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Tests.Areas;

public class AutosaveTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_verdict_is_saved_by_itself_in_six_statements()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var form = await OpenAsync(review, review.First);
        app.Statements.Clear();

        var (status, answer) = await form.SendAsync("verdict", "A1", "NotMet");

        status.Should().Be(HttpStatusCode.OK);
        app.Statements.Sent.Should()
            .HaveCount(
                7,
                "begin, who acts, the lock, the area, the people, the change, commit: {0}",
                string.Join('\n', app.Statements.Sent)
            );
        (await review.AreaAsync("A")).Find("A1")!.Verdict.Value.Should().Be(Verdict.NotMet);
        Suggestion(answer).Should().Be("Förslag: D, eftersom föreskrift A1 inte är uppfylld.");
        Text(answer, "count").Should().Be("1 av 4 kriterier bedömda");
        (Text(answer, "progress"), Text(answer, "mark")).Should().Be(("påbörjat", "Begun"));
        Text(answer, "savedAt").Should().MatchRegex(@"^\d\d\.\d\d$");
    }

    [Fact]
    public async Task What_was_saved_by_itself_does_not_clash_with_the_whole_form_afterwards()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Area(review.Id, "A");
        var page = await review.First.GetAsync(address);
        var form = new FieldSender(review, review.First, page.FormTo(address), page.Token!);

        var (_, answer) = await form.SendAsync("description", null, "Först");
        var whole = await review.First.SubmitAsync(page, address, ("description", "Sedan"), ("description.stamp", Text(answer, "stamp")));

        whole.Status.Should().Be(HttpStatusCode.Found);
        (await review.AreaAsync("A")).Description.Value.Should().Be("Sedan");
    }

    [Fact]
    public async Task Every_kind_of_field_can_be_saved_by_itself()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var form = await OpenAsync(review, review.First);

        await form.SendAsync("verdict", "A1", "NotMet");
        await form.SendAsync("comment", "A1", "Printed");
        await form.SendAsync("description", null, "Described");
        var (status, _) = await form.SendAsync("grade", null, "A", "Därför");

        status.Should().Be(HttpStatusCode.OK);
        var area = await review.AreaAsync("A");
        var one = area.Find("A1")!;
        (one.Comment.Value, area.Description.Value).Should().Be(("Printed", "Described"));
        area.Decision.Should().Be(new GradeDecision(Grade.A, "Därför", Grade.D, true));
    }

    [Fact]
    public async Task A_text_is_saved_in_one_statement_more_and_comes_back_with_its_notices()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var form = await OpenAsync(review, review.First);
        app.Statements.Clear();

        var (_, answer) = await form.SendAsync("comment", "A1", "En av ST-läkarna, 811228-9874, saknar IUP.");

        app.Statements.Sent.Should().HaveCount(8, "the number of ST-läkare is read too: {0}", string.Join('\n', app.Statements.Sent));
        Notices(answer)
            .Should()
            .Equal("Det ser ut som ett personnummer.", "I en enhet med färre än fem ST-läkare kan ”En av ST-läkarna” peka ut en person.");
    }

    [Fact]
    public async Task In_a_unit_with_five_ST_läkare_nobody_is_pointed_out()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        await review.ChangeAsync(r => r.RecordFact(UnitFact.Residents, new FactValue(5, Text: null)));
        var form = await OpenAsync(review, review.First);

        var (_, answer) = await form.SendAsync("comment", "A1", "En av ST-läkarna saknar IUP.");

        Notices(answer).Should().BeEmpty();
    }

    [Fact]
    public async Task A_clash_tells_what_the_other_wrote_and_what_to_base_the_next_change_on()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var (first, second) = (await OpenAsync(review, review.First), await OpenAsync(review, review.Second));
        await first.SendAsync("comment", "A1", "Astas text");

        var (status, answer) = await second.SendAsync("comment", "A1", "Björns text");

        status.Should().Be(HttpStatusCode.Conflict);
        Text(answer, "message").Should().Be("A1, kommentaren: Ni skrev samtidigt. Båda texterna finns kvar.");
        Text(answer, "other").Should().Be("Astas text");
        var clash = answer.GetProperty("clashing");
        Text(clash, "mineHeading").Should().MatchRegex(@"^Din, kl\. \d\d\.\d\d$");
        Text(clash, "otherHeading").Should().MatchRegex(@"^Person [0-9a-f]{6}s, kl\. \d\d\.\d\d$");
        Text(clash, "keepOther").Should().MatchRegex("^Behåll Person [0-9a-f]{6}s$");
        Marked(clash, "mine").Should().Equal("Björns");
        Marked(clash, "other").Should().Equal("Astas");
        (await review.AreaAsync("A")).Find("A1")!.Comment.Value.Should().Be("Astas text");
        (await second.SendAsync("comment", "A1", "Båda", stamp: Text(answer, "stamp"))).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_deviating_grade_without_a_reason_is_refused_in_words()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var form = await OpenAsync(review, review.First);
        await form.SendAsync("verdict", "A1", "NotMet");

        var (status, answer) = await form.SendAsync("grade", null, "A");

        status.Should().Be(HttpStatusCode.BadRequest);
        Text(answer, "message").Should().Be("Graderingen av område A skiljer sig från förslaget. Skriv varför.");
        Text(answer, "deviation").Should().Be("Varför väljer ni A när förslaget är D?");
    }

    [Fact]
    public async Task A_closed_review_refuses_in_words()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var form = await OpenAsync(review, review.First);
        foreach (var step in new[] { ReviewState.Drafting, ReviewState.FactCheck, ReviewState.Graded })
            await review.ChangeAsync(r => Testing.ReviewRoad.Step(step is ReviewState.FactCheck ? Testing.ReviewRoad.Signed(r) : r, step));

        var (status, answer) = await form.SendAsync("verdict", "A1", "NotMet");

        status.Should().Be(HttpStatusCode.Conflict);
        Text(answer, "message").Should().StartWith("Granskningen är inte öppen för bedömning just nu");
    }

    [Fact]
    public async Task A_colleague_who_saves_another_field_of_the_row_in_the_same_moment_is_no_obstacle()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var form = await OpenAsync(review, review.First);
        await using var connection = await app.Database.Superuser.OpenConnectionAsync();
        await using var colleague = await connection.BeginTransactionAsync();
        await ExecuteAsync(
            connection,
            "update assessments set comment = 'Björns', comment_version = 1 where review_id = $1 and code = 'A1'",
            review.Id
        );

        var saving = form.SendAsync("verdict", "A1", "Met");
        await SomebodyWaitsAsync();
        await colleague.CommitAsync();

        (await saving).Status.Should().Be(HttpStatusCode.OK);
        var assessment = (await review.AreaAsync("A")).Find("A1")!;
        (assessment.Verdict.Value, assessment.Comment.Value).Should().Be((Verdict.Met, "Björns"));
    }

    [Fact]
    public async Task A_colleague_who_saves_the_same_field_in_the_same_moment_is_a_clash()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var form = await OpenAsync(review, review.First);
        await using var connection = await app.Database.Superuser.OpenConnectionAsync();
        await using var colleague = await connection.BeginTransactionAsync();
        await ExecuteAsync(
            connection,
            "update assessments set comment = 'Björns', comment_version = 1 where review_id = $1 and code = 'A1'",
            review.Id
        );

        var saving = form.SendAsync("comment", "A1", "Astas");
        await SomebodyWaitsAsync();
        await colleague.CommitAsync();

        var (status, answer) = await saving;
        status.Should().Be(HttpStatusCode.Conflict);
        Text(answer, "other").Should().Be("Björns");
    }

    private static async Task<FieldSender> OpenAsync(ReviewOfTwo review, Person person)
    {
        var page = await person.GetAsync(Links.Area(review.Id, "A"));
        return new FieldSender(review, person, page.FormTo(Links.Area(review.Id, "A")), page.Token!);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, Guid review)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = review } } };
        await command.ExecuteNonQueryAsync();
    }

    private async Task SomebodyWaitsAsync()
    {
        await using var command = app.Database.Superuser.CreateCommand(
            "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')"
        );
        var clock = Stopwatch.StartNew();
        while (!(bool)(await command.ExecuteScalarAsync())!)
        {
            clock.Elapsed.Should().BeLessThan(TimeSpan.FromMinutes(1), "somebody was to wait for the lock");
            await Task.Delay(20);
        }
    }

    private static IEnumerable<string?> Notices(JsonElement answer) =>
        answer.GetProperty("notices").EnumerateArray().Select(notice => notice.GetString());

    private static IEnumerable<string?> Marked(JsonElement clash, string text) =>
        clash.GetProperty(text).EnumerateArray().Where(part => part.GetProperty("differs").GetBoolean()).Select(part => Text(part, "text"));

    private static string? Text(JsonElement answer, string name) => answer.GetProperty(name).GetString();

    private static string Suggestion(JsonElement answer)
    {
        var suggestion = answer.GetProperty("suggestion");
        return $"{Text(suggestion, "before")}{Text(suggestion, "grade")}{Text(suggestion, "after")}";
    }

    /// <summary>Sends fields as the page's script does: with the token in a header, and the stamp that the last answer gave.</summary>
    private sealed class FieldSender(ReviewOfTwo review, Person person, Form form, string token)
    {
        private readonly Dictionary<string, string?> _stamps = form
            .Fields.Where(f => f.Name.EndsWith(".stamp", StringComparison.Ordinal))
            .ToDictionary(f => f.Name, f => f.Value);

        public async Task<(HttpStatusCode Status, JsonElement Answer)> SendAsync(
            string field,
            string? code,
            string value,
            string? reason = null,
            string? stamp = null
        )
        {
            var name = code is null ? $"{field}.stamp" : $"{field}.{code}.stamp";
            var page = await person.PostAsync(
                Links.AreaField(review.Id, "A"),
                [("field", field), ("code", code), ("value", value), ("reason", reason), ("stamp", stamp ?? _stamps[name])],
                token
            );
            var answer = JsonDocument.Parse(page.Text).RootElement;
            if (page.Status is HttpStatusCode.OK)
                _stamps[name] = Text(answer, "stamp");
            return (page.Status, answer);
        }
    }
}
