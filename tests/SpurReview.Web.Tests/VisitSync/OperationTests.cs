using System.Text.Json;
using Npgsql;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Web.Tests.VisitSync;

public class OperationTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task What_was_written_on_a_device_is_saved_as_by_the_form()
    {
        var (review, asta, _) = await app.VisitAsync();

        var answers = await asta.SendAsync(
            Written.On(0, "verdict.A1", "NotMet"),
            Written.On(0, "comment.A1", "Rutin\r\nsaknas."),
            Written.On(0, "description.A", "Läget är gott."),
            Written.On(0, "grade.B", "A\nDärför")
        );

        answers.Should().Equal("saved 1", "saved 1", "saved 1", "saved 1");
        var area = await review.AreaAsync("A");
        (area.Find("A1")!.Verdict.Value, area.Find("A1")!.Comment.Value, area.Description.Value)
            .Should()
            .Be((Verdict.NotMet, "Rutin\nsaknas.", "Läget är gott."));
        (await review.AreaAsync("B")).Decision!.Reason.Should().Be("Därför");
    }

    [Fact]
    public async Task The_same_batch_again_is_answered_the_same_and_changes_nothing()
    {
        var (review, asta, _) = await app.VisitAsync();
        var first = Written.On(0, "comment.A1", "R");
        Written[] batch = [first, Written.After(first, "Rutin")];
        var answers = await asta.SendAsync(batch);
        await review.ChangeAsync(r => r.Areas.Single(a => a.Letter == "A").Comment("A1", "Från formuläret", basedOn: 2));

        (await asta.SendAsync(batch)).Should().Equal(answers).And.Equal("saved 1", "saved 2");
        (await review.AreaAsync("A")).Find("A1")!.Comment.Value.Should().Be("Från formuläret");
        (await app.OperationsOfAsync(review)).Should().Be(2);
    }

    [Fact]
    public async Task The_same_batch_many_times_in_the_same_moment_is_saved_once()
    {
        var (review, asta, _) = await app.VisitAsync();
        await asta.StateAsync();
        var first = Written.On(0, "comment.A1", "R");
        Written[] batch = [first, Written.After(first, "Rutin"), Written.On(0, Finding(Guid.NewGuid()), Weakness("En brist."))];
        await asta.SendAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => asta.SendAsync(batch)));

        answers.Should().OnlyContain(a => a.SequenceEqual(new[] { "saved 1", "saved 2", "saved 1" }));
        (await review.SavedAsync()).Findings.Should().HaveCount(1);
        (await app.OperationsOfAsync(review)).Should().Be(3);
    }

    [Fact]
    public async Task What_comes_in_the_wrong_order_waits_and_is_saved_when_it_comes_again()
    {
        var (review, asta, _) = await app.VisitAsync();
        var first = Written.On(0, "comment.A1", "R");
        var second = Written.After(first, "Rutin");

        (await asta.SendAsync(second)).Should().Equal("wait 0");
        (await asta.SendAsync(second, first, second)).Should().Equal("wait 0", "saved 1", "saved 2");
        (await review.AreaAsync("A")).Find("A1")!.Comment.Value.Should().Be("Rutin");
    }

    [Fact]
    public async Task Two_who_write_in_the_same_field_keep_both_texts_until_somebody_chooses()
    {
        var (_, asta, bjorn) = await app.VisitAsync();
        await bjorn.SendAsync(Written.On(0, "comment.A1", "Björns"));
        var astas = Written.On(0, "comment.A1", "Astas");

        (await asta.SendAsync(astas)).Should().Equal("clash 1");
        var seen = await bjorn.SeesAsync("comment.A1");
        seen.Should().BeEquivalentTo(new { Value = "Björns", Version = 1 });
        seen.Alternatives.Should()
            .ContainSingle()
            .Which.Should()
            .Match<(Guid Id, string Value, string By)>(a => a.Id == astas.Id && a.Value == "Astas");
        seen.Alternatives[0].By.Should().NotBe(seen.By, "each stands with its writer's name");

        var together = Written.On(1, "comment.A1", "Björns\n\nAstas") with { Settles = [astas.Id] };
        (await bjorn.SendAsync(together)).Should().Equal("saved 2");
        (await asta.SeesAsync("comment.A1"))
            .Should()
            .BeEquivalentTo(
                new
                {
                    Value = "Björns\n\nAstas",
                    Version = 2,
                    Alternatives = Array.Empty<object>(),
                }
            );
    }

    [Fact]
    public async Task What_is_kept_beside_gives_way_to_a_later_edit_also_by_way_of_those_that_could_not_be_saved()
    {
        var (_, asta, bjorn) = await app.VisitAsync();
        await bjorn.SendAsync(Written.On(0, "comment.A1", "Björns"));
        var first = Written.On(0, "comment.A1", "Astas");
        var tooLong = Written.After(first, new string('a', 20_001));
        var stillTooLong = Written.After(tooLong, new string('b', 20_001));
        foreach (var written in new[] { first, tooLong, stillTooLong })
            await asta.SendAsync(written);

        (await asta.SendAsync(Written.After(stillTooLong, "Astas, kort"))).Should().Equal("clash 1");

        (await bjorn.SeesAsync("comment.A1")).Alternatives.Select(a => a.Value).Should().Equal("Astas, kort");
    }

    [Fact]
    public async Task Two_who_settle_the_same_alternative_in_the_same_moment_lose_nothing()
    {
        var (_, asta, bjorn) = await app.VisitAsync();
        await bjorn.SendAsync(Written.On(0, "comment.A1", "Björns"));
        var astas = Written.On(0, "comment.A1", "Astas");
        await asta.SendAsync(astas);

        var answers = await Task.WhenAll(
            asta.SendAsync(Written.On(1, "comment.A1", "Astas igen") with { Settles = [astas.Id] }),
            bjorn.SendAsync(Written.On(1, "comment.A1", "Björns igen") with { Settles = [astas.Id] })
        );

        answers.SelectMany(a => a).Should().BeEquivalentTo("saved 2", "clash 2");
        var seen = await asta.SeesAsync("comment.A1");
        seen.Alternatives.Select(a => a.Value).Append(seen.Value).Should().BeEquivalentTo("Astas igen", "Björns igen");
    }

    [Fact]
    public async Task A_form_saved_meanwhile_makes_it_a_clash()
    {
        var (review, asta, _) = await app.VisitAsync();
        await review.ChangeAsync(r => r.Areas.Single(a => a.Letter == "A").Describe("Från formuläret", basedOn: 0));

        (await asta.SendAsync(Written.On(0, "description.A", "Från plattan"))).Should().Equal("clash 1");
    }

    [Fact]
    public async Task What_comes_when_the_draft_has_gone_on_is_late_and_kept()
    {
        var (review, asta, _) = await app.VisitAsync(ReviewState.Graded);

        (await asta.SendAsync(Written.On(0, "comment.A1", "För sent"))).Should().Equal("late 0");
        (await ReadAsync(review, "select value from visit_operations where review_id = $1 and outcome = 'Late'")).Should().Be("För sent");
    }

    [Fact]
    public async Task Signatures_are_taken_only_by_who_has_been_asked()
    {
        var (review, asta, _) = await app.VisitAsync(ReviewState.FactCheck);
        var edit = Written.On(0, "comment.A1", "Efter underskriften");

        (await asta.SendAsync(edit)).Should().Equal("signed 0");
        (await review.SavedAsync()).Inspectors.Should().OnlyContain(i => i.SignedAt != null);

        (await asta.SendAsync(Written.After(edit, edit.Value) with { EvenSigned = true }, Written.On(0, "comment.A2", "Också")))
            .Should()
            .Equal("saved 1", "saved 1");
        (await review.SavedAsync()).Inspectors.Should().OnlyContain(i => i.SignedAt == null);
    }

    [Fact]
    public async Task What_comes_when_the_colleague_has_ended_the_visit_is_saved_and_when_both_have_signed_it_is_asked_about()
    {
        var (review, asta, _) = await app.VisitAsync();
        var here = Written.On(0, "comment.A1", "Skrivet på plats.");
        var (home, signed) = (Written.After(here, "Skrivet utan nät."), Written.On(0, "comment.A2", "Efter underskrifterna."));
        await asta.SendAsync(here);

        await review.ChangeAsync(r => r.Step(ReviewState.Drafting));
        (await asta.SendAsync(home)).Should().Equal("saved 2");
        await review.ChangeAsync(r => r.AllMet().Signed());
        (await asta.SendAsync(signed)).Should().Equal("signed 0");
        (await review.SavedAsync()).Inspectors.Should().OnlyContain(i => i.SignedAt != null);
        (await asta.SendAsync(Written.After(signed, signed.Value) with { EvenSigned = true })).Should().Equal("saved 1");

        var area = await review.AreaAsync("A");
        (area.Find("A1")!.Comment.Value, area.Find("A2")!.Comment.Value).Should().Be((home.Value, signed.Value));
        (await review.SavedAsync()).Inspectors.Should().OnlyContain(i => i.SignedAt == null);
    }

    [Fact]
    public async Task Two_hundred_operations_take_no_more_statements_than_one()
    {
        var (review, asta, _) = await app.VisitAsync();
        await asta.SendAsync();
        var codes = (await review.SavedAsync()).Areas.SelectMany(a => a.Assessments).Select(a => a.Code).ToList();
        Written[] batch =
        [
            .. codes.SelectMany(c => (Written[])[Written.On(0, $"verdict.{c}", "Met"), Written.On(0, $"comment.{c}", $"Om {c}.")]),
        ];
        app.Statements.Clear();

        var answers = await asta.SendAsync([.. batch.Take(199), Written.On(0, Finding(Guid.NewGuid()), Weakness("En brist."))]);

        answers.Should().OnlyContain(a => a == "saved 1");
        app.Statements.Sent.Should()
            .HaveCountLessThanOrEqualTo(
                10,
                "begin, who acts, the lock, the areas, the people, the operations, the findings, what is gone, the change, commit: {0}",
                string.Join('\n', app.Statements.Sent.Select(s => s[..Math.Min(200, s.Length)]))
            );
    }

    [Fact]
    public async Task A_finding_is_made_changed_moved_and_removed_as_one_field()
    {
        var (review, asta, bjorn) = await app.VisitAsync();
        var (one, two) = (
            Written.On(0, Finding(Guid.NewGuid()), Weakness("Första.")),
            Written.On(0, Finding(Guid.NewGuid()), Weakness("Andra."))
        );
        await asta.SendAsync(one, two);

        var moved = Written.After(two, """{"kind":"Weakness","text":"Andra, bättre.","area":"E","addressee":"Region","order":1}""");
        (await asta.SendAsync(moved)).Should().Equal("saved 4");
        var saved = (await review.SavedAsync()).FindingsOf(FindingKind.Weakness).ToList();
        saved.Select(f => (f.Text.Value, f.Area.Value)).Should().Equal(("Andra, bättre.", "E"), ("Första.", null));
        JsonDocument.Parse((await bjorn.SeesAsync(one.Field)).Value).RootElement.GetProperty("order").GetInt32().Should().Be(2);

        (await asta.SendAsync(Written.After(moved, """{"removed":true}"""))).Should().Equal("saved 5");
        (await bjorn.SeesAsync(two.Field)).Should().BeEquivalentTo(new { Value = """{"removed":true}""", Version = 5 });
        (await bjorn.SendAsync(Written.On(4, two.Field, Weakness("Kvar?")))).Should().Equal("refused 5");
    }

    [Fact]
    public async Task An_area_is_done_when_it_lacks_nothing_and_opens_again_by_a_change()
    {
        var (review, asta, _) = await app.VisitAsync();
        await review.ChangeAsync(r => r.AllMet());

        (await asta.SendAsync(Written.On(0, "done.A", "true"))).Should().Equal("saved 1");
        await asta.SendAsync(Written.On(0, "comment.A1", "Men."));

        (await asta.SeesAsync("done.A")).Should().BeEquivalentTo(new { Value = "false", Version = 2 });
    }

    [Fact]
    public async Task Who_asks_for_what_is_new_is_told_that_and_nothing_else()
    {
        var (_, asta, bjorn) = await app.VisitAsync();
        await asta.SendAsync(Written.On(0, "comment.A1", "Ett"));
        var before = (await bjorn.StateAsync()).GetProperty("seq").GetInt64();
        await asta.SendAsync(Written.On(0, "verdict.B1", "Met"), Written.On(7, "comment.A1", "Två"));

        var news = await bjorn.StateAsync(before);

        news.GetProperty("fields")
            .EnumerateArray()
            .Select(f => f.GetProperty("field").GetString())
            .Should()
            .BeEquivalentTo("verdict.B1", "comment.A1");
        news.GetProperty("seq").GetInt64().Should().BeGreaterThan(before);
        FieldSeen.Of(news.GetProperty("fields"), "comment.A1").Should().BeEquivalentTo(new { Value = "Ett", Version = 1 });
    }

    private async Task<object?> ReadAsync(ReviewOfTwo review, string sql)
    {
        await using var command = app.Database.Superuser.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter { Value = review.Id });
        return await command.ExecuteScalarAsync();
    }

    private static string Finding(Guid id) => $"finding.{id}";

    private static string Weakness(string text) => JsonSerializer.Serialize(new { kind = "Weakness", text });
}
