using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SpurReview.Data.Accounts;
using SpurReview.Data.Visits;
using SpurReview.Web.Features.VisitSync;

namespace SpurReview.Web.Tests.VisitSync;

public class LiveTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task What_a_colleague_writes_before_one_process_arrives_before_another()
    {
        var (review, asta, _) = await VisitAsync();
        using var stream = await EventStream.OpenAsync(await BeforeTheOtherProcessAsync(review.Second), review.Id);

        await asta.SendAsync(Written.On(0, "comment.A1", "Rutin saknas."));

        (await stream.NextOfAsync("comment.A1")).Should().BeEquivalentTo(new { Value = "Rutin saknas.", Version = 1 });
    }

    [Fact]
    public async Task What_is_saved_by_the_form_arrives_too()
    {
        var (review, _, bjorn) = await VisitAsync();
        using var stream = await EventStream.OpenAsync(bjorn.Person, review.Id);

        await review.ChangeAsync(r => r.Areas.Single(a => a.Letter == "C").Describe("Från formuläret", basedOn: 0));

        (await stream.NextOfAsync("description.C")).Value.Should().Be("Från formuläret");
    }

    [Fact]
    public async Task A_clash_arrives_with_both_texts()
    {
        var (review, asta, bjorn) = await VisitAsync();
        await bjorn.SendAsync(Written.On(0, "comment.A1", "Björns"));
        using var stream = await EventStream.OpenAsync(bjorn.Person, review.Id);
        await stream.NextOfAsync("comment.A1");

        await asta.SendAsync(Written.On(0, "comment.A1", "Astas"));

        var seen = await stream.NextOfAsync("comment.A1");
        seen.Value.Should().Be("Björns");
        seen.Alternatives.Select(a => a.Value).Should().Equal("Astas");
    }

    [Fact]
    public async Task When_PostgreSQL_drops_the_listening_connection_what_is_written_meanwhile_arrives_all_the_same()
    {
        var (review, asta, bjorn) = await VisitAsync();
        using var stream = await EventStream.OpenAsync(bjorn.Person, review.Id);
        await stream.NextAsync("change");

        await DropListenersAsync();
        await asta.SendAsync(Written.On(0, "comment.A1", "Under avbrottet"));

        (await stream.NextOfAsync("comment.A1")).Value.Should().Be("Under avbrottet");
    }

    [Fact]
    public async Task A_notification_says_which_review_and_nothing_of_what_was_written()
    {
        var (review, asta, _) = await VisitAsync();
        await using var connection = await app.Database.Superuser.OpenConnectionAsync();
        var heard = new List<string>();
        connection.Notification += (_, told) => heard.Add(told.Payload);
        await using (var listen = new NpgsqlCommand($"listen {VisitPresence.Channel}", connection))
            await listen.ExecuteNonQueryAsync();

        await asta.SendAsync(Written.On(0, "comment.A1", "Hemligt"), Written.On(0, "verdict.A1", "NotMet"));
        await connection.WaitAsync(TimeSpan.FromSeconds(30));

        heard.Should().Equal($"{review.Id} 1");
    }

    [Fact]
    public async Task Who_polls_is_answered_when_something_changes()
    {
        var (review, asta, bjorn) = await VisitAsync();
        var seq = (await bjorn.StateAsync()).GetProperty("seq").GetInt64();

        var polling = bjorn.Person.Http.GetStringAsync($"{Links.VisitState(review.Id, seq)}&vanta=50");
        await asta.SendAsync(Written.On(0, "comment.A1", "Rutin saknas."));

        var state = JsonDocument.Parse(await polling).RootElement;
        FieldSeen.Of(state.GetProperty("fields"), "comment.A1").Value.Should().Be("Rutin saknas.");
    }

    [Fact]
    public async Task And_when_somebody_comes()
    {
        var (review, asta, bjorn) = await VisitAsync();
        var seq = (await bjorn.StateAsync()).GetProperty("seq").GetInt64();

        var polling = bjorn.Person.Http.GetStringAsync($"{Links.VisitState(review.Id, seq)}&vanta=50");
        var signals = app.Services.GetRequiredService<VisitSignals>();
        SpinWait.SpinUntil(() => signals.IsAwaited(review.Id), TimeSpan.FromSeconds(30)).Should().BeTrue();
        await asta.BeInAsync("E");

        var state = JsonDocument.Parse(await polling.WaitAsync(TimeSpan.FromSeconds(30))).RootElement;
        state.GetProperty("presence").EnumerateArray().Select(p => p.GetProperty("area").GetString()).Should().Equal("E");
    }

    [Fact]
    public async Task Who_is_where_is_told_as_it_changes()
    {
        var (review, asta, bjorn) = await VisitAsync();
        using var stream = await EventStream.OpenAsync(bjorn.Person, review.Id);
        (await stream.NextAsync("presence")).GetArrayLength().Should().Be(0);

        (await asta.BeInAsync("E")).Should().Be(HttpStatusCode.NoContent);

        var present = (await stream.NextAsync("presence")).EnumerateArray().Should().ContainSingle().Subject;
        (present.GetProperty("area").GetString(), present.GetProperty("unsent").GetInt32()).Should().Be(("E", 2));
        present.GetProperty("account").GetGuid().Should().Be(asta.Person.AccountId!.Value);
        (await bjorn.StateAsync()).GetProperty("presence").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task A_device_that_falls_silent_with_something_left_to_send_is_told_of_and_is_not_here()
    {
        var (review, asta, bjorn) = await VisitAsync();
        await asta.BeInAsync("E");
        await using var later = app.Database.Superuser.CreateCommand(
            $"update visit_presence set seen_at = seen_at - interval '1 hour' where review_id = '{review.Id}'"
        );
        await later.ExecuteNonQueryAsync();

        var device = (await bjorn.StateAsync()).GetProperty("presence").EnumerateArray().Should().ContainSingle().Subject;
        (device.GetProperty("unsent").GetInt32(), device.GetProperty("isHere").GetBoolean()).Should().Be((2, false));
    }

    [Theory]
    [InlineData("11 hours", 1)]
    [InlineData("13 hours", 0)]
    public async Task A_silent_device_that_had_sent_all_is_told_of_for_the_day(string ago, int told)
    {
        var (review, asta, bjorn) = await VisitAsync();
        await asta.BeInAsync("E");
        await using var later = app.Database.Superuser.CreateCommand(
            $"update visit_presence set seen_at = seen_at - interval '{ago}', unsent = 0 where review_id = '{review.Id}'"
        );
        await later.ExecuteNonQueryAsync();

        (await bjorn.StateAsync())
            .GetProperty("presence")
            .EnumerateArray()
            .Select(d => d.GetProperty("isHere").GetBoolean())
            .Should()
            .Equal(Enumerable.Repeat(false, told));
    }

    [Fact]
    public async Task A_stream_ends_when_the_session_does()
    {
        var (review, asta, bjorn) = await VisitAsync();
        using var stream = await EventStream.OpenAsync(bjorn.Person, review.Id);
        await stream.NextAsync("change");

        await using (
            var end = app.Database.Superuser.CreateCommand(
                $"update account_sessions set ended_at = now() where account_id = '{bjorn.Person.AccountId}'"
            )
        )
            await end.ExecuteNonQueryAsync();
        await asta.SendAsync(Written.On(0, "comment.A1", "Syns inte"));

        (await stream.NextAsync("ended")).GetProperty("reason").GetString().Should().Be("signedOut");
        (await stream.IsOverAsync()).Should().BeTrue();
    }

    [Fact]
    public async Task And_when_the_person_is_no_longer_an_inspector()
    {
        var (review, asta, bjorn) = await VisitAsync();
        using var stream = await EventStream.OpenAsync(bjorn.Person, review.Id);
        await stream.NextAsync("change");

        await review.ChangeAsync(r => r.Dismiss(r.Inspectors[1].Id));
        await asta.SendAsync(Written.On(0, "comment.A1", "Syns inte"));

        (await stream.NextAsync("ended")).GetProperty("reason").GetString().Should().Be("notInspector");
    }

    [Fact]
    public async Task An_inspector_of_another_review_is_let_in_nowhere()
    {
        var (review, _, _) = await VisitAsync();
        var stranger = await app.SignInAsync(AccountRole.Inspector);

        foreach (var address in new[] { Links.VisitEvents(review.Id), Links.VisitState(review.Id), Links.VisitState(Guid.NewGuid()) })
        {
            using var answer = await stranger.Http.GetAsync(address);
            answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
            (await answer.Content.ReadAsStringAsync()).Should().Contain("notInspector");
        }
    }

    [Fact]
    public async Task Nothing_is_remembered_of_a_review_that_is_asked_for_and_is_not_there()
    {
        var stranger = await app.SignInAsync(AccountRole.Inspector);
        var (polled, streamed) = (Guid.NewGuid(), Guid.NewGuid());

        foreach (var address in new[] { $"{Links.VisitState(polled, 1)}&vanta=50", Links.VisitEvents(streamed) })
        {
            using var answer = await stranger.Http.GetAsync(address);
            answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        }

        var signals = app.Services.GetRequiredService<VisitSignals>();
        new[] { polled, streamed }.Should().NotContain(review => signals.IsAwaited(review));
    }

    [Fact]
    public async Task Who_opens_more_streams_than_anybody_needs_has_the_oldest_rest_and_the_colleague_none()
    {
        var (review, asta, bjorn) = await VisitAsync();
        using var colleagues = await EventStream.OpenAsync(bjorn.Person, review.Id);
        await colleagues.NextAsync("change");
        var streams = new List<EventStream>();
        for (var n = 0; n <= VisitStreams.MostOfOnePerson; n++)
        {
            streams.Add(await EventStream.OpenAsync(asta.Person, review.Id));
            await streams[^1].NextAsync("presence");
        }

        (await streams[0].NextAsync("ended")).GetProperty("reason").GetString().Should().Be("manyStreams");
        (await streams[0].IsOverAsync()).Should().BeTrue();
        await asta.SendAsync(Written.On(0, "comment.A1", "Rutin saknas."));

        foreach (var stream in streams.Skip(1).Append(colleagues))
            (await stream.NextOfAsync("comment.A1")).Value.Should().Be("Rutin saknas.");
        streams.ForEach(stream => stream.Dispose());
    }

    private async Task<(ReviewOfTwo Review, VisitDevice First, VisitDevice Second)> VisitAsync()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        return (review, new VisitDevice(review.First, review.Id), new VisitDevice(review.Second, review.Id, "dator"));
    }

    private async Task<Person> BeforeTheOtherProcessAsync(Person person)
    {
        var there = app.AnybodyBeforeASecondProcess() with { AccountId = person.AccountId };
        await there.PostFormAsync(Links.DemoSignIn(), [("id", person.AccountId.ToString())], tokenFrom: Links.SignIn());
        return there;
    }

    private async Task DropListenersAsync()
    {
        await using var drop = app.Database.Superuser.CreateCommand(
            $"select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen {VisitPresence.Channel}'"
        );
        (await drop.ExecuteNonQueryAsync()).Should().Be(-1);
    }
}
