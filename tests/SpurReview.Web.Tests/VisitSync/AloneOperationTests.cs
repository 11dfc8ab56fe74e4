using System.Text.Json;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;
using SpurReview.Web.Tests.Comparing;

namespace SpurReview.Web.Tests.VisitSync;

/// <summary>What devices send and are told while inspectors grade alone.</summary>
public class AloneOperationTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_verdict_is_the_senders_own_on_all_her_devices_and_nobody_elses()
    {
        var (pair, first, second) = await VisitAsync();

        (await first.SendAsync(Written.On(0, "verdict.A1", "NotMet"), Written.On(0, "comment.A1", "Saknas.")))
            .Should()
            .Equal("saved 1", "saved 1");

        var laptop = new VisitDevice(pair.First, pair.Id, "dator");
        ((await laptop.SeesAsync("verdict.A1")).Value, (await laptop.SeesAsync("comment.A1")).Value).Should().Be(("NotMet", "Saknas."));
        (await second.SeesAsync("verdict.A1"))
            .Should()
            .BeEquivalentTo(
                new
                {
                    Value = "NotAssessed",
                    Version = 0,
                    By = (string?)null,
                }
            );
        (await pair.Review.AreaAsync("A")).Find("A1")!.Verdict.Value.Should().Be(Verdict.NotAssessed);
    }

    [Fact]
    public async Task Nothing_of_it_moves_the_colleagues_clock_and_all_of_it_ones_own()
    {
        var (pair, first, second) = await VisitAsync();
        await first.SendAsync(Written.On(0, "description.A", "Fyra mottagningar."));
        var (mine, hers) = (await SeqAsync(first), await SeqAsync(second));

        await first.SendAsync(Written.On(0, "verdict.A1", "Met"));
        await first.SendAsync(Written.On(0, "comment.A2", "Ja."), Written.On(0, "grade.A", "D\nTidigt."));
        await first.SendAsync(Written.On(0, "verdict.A1", "NotMet"));

        Names(await second.StateAsync(hers)).Should().BeEmpty();
        (await SeqAsync(second)).Should().Be(hers);
        var told = await new VisitDevice(pair.First, pair.Id, "dator").StateAsync(mine);
        Names(told).Should().BeEquivalentTo("verdict.A1", "comment.A2", "grade.A");
        FieldSeen.Of(told.GetProperty("fields"), "verdict.A1").Alternatives.Should().ContainSingle().Which.Value.Should().Be("NotMet");
        Names(await first.StateAsync(told.GetProperty("seq").GetInt64())).Should().BeEmpty();
    }

    [Fact]
    public async Task An_own_clash_is_shown_to_oneself_alone_also_afterwards()
    {
        var (pair, first, second) = await VisitAsync();
        await first.SendAsync(Written.On(0, "comment.A1", "Min första."));
        (await new VisitDevice(pair.First, pair.Id, "dator").SendAsync(Written.On(0, "comment.A1", "Min andra.")))
            .Should()
            .Equal("clash 1");

        (await first.SeesAsync("comment.A1")).Alternatives.Should().ContainSingle();
        (await second.StateAsync()).ToString().Should().NotContain("Min andra.");
        await pair.FinishAsync(pair.First);
        await pair.FinishAsync(pair.Second);

        (await second.StateAsync()).ToString().Should().NotContain("Min andra.");
        (await first.SeesAsync("comment.A1")).Alternatives.Should().ContainSingle();
    }

    [Fact]
    public async Task What_is_common_meanwhile_is_told_both_in_the_midst_of_own_changes()
    {
        var (_, first, second) = await VisitAsync();
        await first.SendAsync(Written.On(0, "verdict.A1", "Met"), Written.On(0, "description.B", "Två forskare."));
        var (mine, hers) = (await SeqAsync(first), await SeqAsync(second));

        await second.SendAsync(Written.On(0, "verdict.A1", "NotMet"), Written.On(0, "description.A", "Ny text."));
        await first.SendAsync(Written.On(0, "verdict.A2", "Met"));

        Names(await first.StateAsync(mine)).Should().BeEquivalentTo("description.A", "verdict.A2");
        Names(await second.StateAsync(hers)).Should().BeEquivalentTo("description.A", "verdict.A1");
    }

    [Fact]
    public async Task Done_on_both_devices_makes_it_common_with_versions_above_both()
    {
        var (pair, first, second) = await VisitAsync();
        await first.SendAsync([.. All("Met", "A\n"), Written.On(0, "done.A", "true")]);
        (await second.SeesAsync("done.A")).Value.Should().Be("false");
        var hers = await SeqAsync(first);
        await second.SendAsync(Written.On(0, "verdict.A1", "NotMet"));

        (
            await second.SendAsync([
                Written.On(1, "verdict.A1", "Met"),
                Written.On(2, "verdict.A1", "NotMet"),
                .. All("Met", "D\n")[1..],
                Written.On(0, "done.A", "true"),
            ])
        )
            .Should()
            .OnlyContain(answer => answer.StartsWith("saved", StringComparison.Ordinal));

        foreach (var device in new[] { first, second })
        {
            (await device.SeesAsync("verdict.A1")).Should().BeEquivalentTo(new { Value = "NotAssessed", Version = 4 });
            (await device.SeesAsync("verdict.A2")).Should().BeEquivalentTo(new { Value = "Met", Version = 2 });
            (await device.SeesAsync("grade.A")).Should().BeEquivalentTo(new { Value = "\n", Version = 2 });
            (await device.SeesAsync("done.A")).Should().BeEquivalentTo(new { Value = "false", Version = 2 });
        }
        Names(await first.StateAsync(hers)).Should().Contain(["verdict.A1", "verdict.A2", "grade.A", "done.A"]);
        (await pair.Review.AreaAsync("A")).ToAgree.Should().Be(2);
    }

    [Fact]
    public async Task What_was_written_offline_on_an_own_value_clashes_with_the_common_one_and_is_kept()
    {
        var (pair, first, second) = await VisitAsync();
        var verdict = Written.On(0, "verdict.A1", "Met");
        await first.SendAsync(verdict);
        await pair.FinishAsync(pair.First);
        await pair.FinishAsync(pair.Second);

        (await first.SendAsync(Written.After(verdict, "NotMet"), Written.On(0, "comment.A1", "Sent.")))
            .Should()
            .Equal("clash 2", "saved 1");

        var seen = await second.SeesAsync("verdict.A1");
        (seen.Value, seen.Alternatives.Single().Value).Should().Be(("Met", "NotMet"));
    }

    [Fact]
    public async Task What_follows_on_done_in_the_same_batch_meets_the_common_area()
    {
        var (pair, first, second) = await VisitAsync();
        await pair.FinishAsync(pair.First);

        var answers = await second.SendAsync([
            .. All("Met", "A\n"),
            Written.On(0, "done.A", "true"),
            Written.On(1, "verdict.A1", "NotMet"),
            Written.On(2, "verdict.A2", "NotMet"),
        ]);

        answers.TakeLast(2).Should().Equal("clash 2", "saved 3");
        (await first.SeesAsync("verdict.A2")).Value.Should().Be("NotMet");
    }

    [Fact]
    public async Task The_same_batch_again_gives_the_same_answers()
    {
        var (_, first, _) = await VisitAsync();
        Written[] batch = [.. All("Met", "A\n"), Written.On(0, "done.A", "true")];

        (await first.SendAsync(batch)).Should().Equal(await first.SendAsync(batch));
    }

    [Fact]
    public async Task What_comes_when_the_review_is_cancelled_is_late_and_no_own_grading_begins()
    {
        var (pair, first, _) = await VisitAsync(ReviewState.Gathering);
        await pair.Review.ChangeAsync(r => r.Step(ReviewState.Cancelled, "Enheten läggs ned."));

        (await first.SendAsync(Written.On(0, "verdict.A1", "Met"), Written.On(0, "done.A", "true"))).Should().Equal("late 0", "refused 0");

        (await app.CountOwnAsync(pair.Id)).Should().Be(0);
    }

    [Fact]
    public async Task Who_is_appointed_again_and_says_that_she_is_done_again_is_compared()
    {
        var (pair, first, _) = await VisitAsync();
        await pair.FinishAsync(pair.First);
        await pair.DismissFirstAsync();
        await pair.FinishAsync(pair.Second);
        (await pair.Review.AreaAsync("A")).IsCompared.Should().BeFalse();
        await pair.AppointFirstAgainAsync();

        (await first.SendAsync(Written.On(1, "done.A", "true"))).Should().Equal("saved 1");

        (await pair.Review.AreaAsync("A")).IsCompared.Should().BeTrue();
        (await first.SeesAsync("done.A")).Should().BeEquivalentTo(new { Value = "true", Version = 2 });
    }

    [Fact]
    public async Task Where_the_colleague_is_and_how_much_is_left_to_send_is_not_told_before_all_is_compared()
    {
        var (_, first, second) = await VisitAsync();

        await first.BeInAsync("E");

        var present = (await second.StateAsync()).GetProperty("presence").EnumerateArray().Should().ContainSingle().Subject;
        present.GetProperty("area").ValueKind.Should().Be(JsonValueKind.Null);
        present.GetProperty("unsent").GetInt32().Should().Be(1);
    }

    private async Task<(PairAtWork Pair, VisitDevice First, VisitDevice Second)> VisitAsync(ReviewState state = ReviewState.SiteVisit)
    {
        var pair = await PairAtWork.CreateAsync(app, state);
        return (pair, new VisitDevice(pair.First, pair.Id), new VisitDevice(pair.Second, pair.Id, "dator"));
    }

    private static Written[] All(string verdict, string grade) =>
        [.. Enumerable.Range(1, 4).Select(n => Written.On(0, $"verdict.A{n}", verdict)), Written.On(0, "grade.A", grade)];

    private static async Task<long> SeqAsync(VisitDevice device) => (await device.StateAsync()).GetProperty("seq").GetInt64();

    private static IEnumerable<string> Names(JsonElement state) =>
        state.GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("field").GetString()!);
}
