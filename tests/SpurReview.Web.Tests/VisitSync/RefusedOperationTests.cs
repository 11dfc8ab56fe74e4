using System.Net;
using SpurReview.Data.Accounts;

namespace SpurReview.Web.Tests.VisitSync;

/// <summary>What a device is told that sends what cannot be taken, and that nothing of it changes anything.</summary>
public class RefusedOperationTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Who_has_been_replaced_is_told_so_and_changes_nothing()
    {
        var (review, asta, _) = await app.VisitAsync();
        await asta.StateAsync();
        await asta.SendAsync();
        await review.ChangeAsync(r => r.Dismiss(r.Inspectors[0].Id));

        var (status, answer) = await asta.PostAsync(
            new { device = "surfplatta", operations = new[] { Written.On(0, "comment.A1", "Mitt") } }
        );

        (status, answer.GetProperty("reason").GetString()).Should().Be((HttpStatusCode.Forbidden, "notInspector"));
        (await app.OperationsOfAsync(review)).Should().Be(0);
    }

    [Fact]
    public async Task Who_is_here_in_another_role_is_told_so_and_is_not_dismissed()
    {
        var person = await app.SignInAsync(AccountRole.Coordinator, AccountRole.Inspector);

        using var answer = await person.Http.GetAsync(Links.VisitState(Guid.NewGuid()));

        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("otherRole");
    }

    [Fact]
    public async Task Whose_session_is_over_is_told_so_in_a_way_that_a_device_understands()
    {
        var (review, asta, _) = await app.VisitAsync();
        await asta.StateAsync();
        await app
            .Database.Superuser.CreateCommand($"update account_sessions set ended_at = now() where account_id = '{asta.Person.AccountId}'")
            .ExecuteNonQueryAsync();

        using var answer = await asta.Person.Http.GetAsync(Links.VisitState(review.Id));

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("signedOut");
    }

    [Fact]
    public async Task What_somebody_else_wrote_on_the_device_is_not_taken_in_the_name_of_who_has_signed_in()
    {
        var (review, asta, bjorn) = await app.VisitAsync();
        var batch = new
        {
            account = bjorn.Person.AccountId,
            device = "surfplatta",
            operations = new[] { Written.On(0, "comment.A1", "Björns") },
        };

        var (status, answer) = await asta.PostAsync(batch);

        (status, answer.GetProperty("reason").GetString()).Should().Be((HttpStatusCode.Unauthorized, "signedOut"));
        (await app.OperationsOfAsync(review)).Should().Be(0);
        (await bjorn.PostAsync(batch)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_token_that_is_no_longer_good_is_told_from_what_cannot_be_read()
    {
        var (_, asta, _) = await app.VisitAsync();

        var (status, answer) = await asta.PostAsync(new { device = "surfplatta", operations = Array.Empty<Written>() }, token: "gammal");

        (status, answer.GetProperty("reason").GetString()).Should().Be((HttpStatusCode.BadRequest, "token"));
    }

    [Theory]
    [InlineData("SP001", "refused")]
    [InlineData("23505", "again")]
    public async Task What_the_database_refuses_is_told_in_a_way_that_a_device_understands(string state, string reason)
    {
        var (review, asta, _) = await app.VisitAsync();
        await using (
            var guard = app.Database.Superuser.CreateCommand(
                $"create or replace function stop_it() returns trigger language plpgsql as $$ begin raise exception 'no' using errcode = '{state}'; end $$;"
                    + "create or replace trigger stop_it before insert on visit_operations for each row when (new.value = 'Stoppas') execute function stop_it()"
            )
        )
            await guard.ExecuteNonQueryAsync();

        var (status, answer) = await asta.PostAsync(
            new { device = "surfplatta", operations = new[] { Written.On(0, "comment.A1", "Stoppas") } }
        );

        (status, answer.GetProperty("reason").GetString()).Should().Be((HttpStatusCode.Conflict, reason));
        (await app.OperationsOfAsync(review)).Should().Be(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"device\":\"x\"}")]
    [InlineData("{\"device\":\"\",\"operations\":[]}")]
    [InlineData("{\"device\":\"x\",\"operations\":[null]}")]
    [InlineData("{\"device\":\"x\",\"operations\":[{\"id\":\"nej\"}]}")]
    [InlineData(
        "{\"device\":\"x\",\"operations\":[{\"id\":\"00000000-0000-0000-0000-000000000000\",\"field\":\"comment.A1\",\"value\":\"x\",\"base\":{\"version\":0}}]}"
    )]
    [InlineData(
        "{\"device\":\"x\",\"operations\":[{\"id\":\"00000000-0000-0000-0000-000000000001\",\"field\":\"comment.A1\",\"value\":null,\"base\":{\"version\":0}}]}"
    )]
    [InlineData(
        "{\"device\":\"x\",\"operations\":[{\"id\":\"00000000-0000-0000-0000-000000000001\",\"field\":\"comment.A1\",\"value\":\"x\",\"base\":{}}]}"
    )]
    [InlineData(
        "{\"device\":\"x\",\"operations\":[{\"id\":\"00000000-0000-0000-0000-000000000001\",\"field\":\"comment.A1\",\"value\":\"x\"}]}"
    )]
    [InlineData(
        "{\"device\":\"x\",\"operations\":[{\"id\":\"00000000-0000-0000-0000-000000000001\",\"field\":\"comment.A1\",\"value\":\"\\ud800\",\"base\":{\"version\":0}}]}"
    )]
    public async Task Garbage_is_refused_and_nothing_changes(string body)
    {
        var (review, asta, _) = await app.VisitAsync();

        var (status, answer) = await asta.PostAsync(body);

        (status, answer.GetProperty("reason").GetString()).Should().Be((HttpStatusCode.BadRequest, "garbage"));
        (await app.OperationsOfAsync(review)).Should().Be(0);
    }

    [Theory]
    [InlineData("comment.Z9", "x")]
    [InlineData("note.A1", "x")]
    [InlineData("comment.A1.B", "x")]
    [InlineData("description.A1", "x")]
    [InlineData("verdict.A1", "Uppfyllt")]
    [InlineData("grade.A", "Ö\n")]
    [InlineData("comment.A1", "nul\0")]
    [InlineData("finding.00000000-0000-0000-0000-000000000001", "inte json")]
    [InlineData("finding.00000000-0000-0000-0000-000000000001", "{\"kind\":\"Weakness\",\"text\":\" \"}")]
    [InlineData("done.A", "true")]
    [InlineData("done.A", "nej")]
    public async Task What_a_field_cannot_be_is_refused_in_words_and_kept_and_the_rest_is_saved(string field, string value)
    {
        var (review, asta, _) = await app.VisitAsync();

        var (status, answer) = await asta.PostAsync(
            new { device = "surfplatta", operations = new[] { Written.On(0, field, value), Written.On(0, "comment.B1", "Sparas") } }
        );

        status.Should().Be(HttpStatusCode.OK);
        var answers = answer.GetProperty("answers").EnumerateArray().ToList();
        answers.Select(a => a.GetProperty("outcome").GetString()).Should().Equal("refused", "saved");
        answers[0].GetProperty("message").GetString().Should().NotBeNullOrEmpty();
        (await app.OperationsOfAsync(review)).Should().Be(2);
    }
}
