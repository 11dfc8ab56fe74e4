using System.Net;
using Npgsql;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Web.Tests.VisitSync;

/// <summary>What two wrote at the same time is found where the draft is made ready, and nobody signs over it.</summary>
public class SimultaneousTextTests(App app) : IClassFixture<App>
{
    private const string Line = "A1: ni skrev samtidigt. Välj vad som ska gälla.";

    [Fact]
    public async Task It_must_be_in_order_before_anybody_leaves()
    {
        var (review, bjorns, _, bjorn) = await DraftAsync();

        var page = await review.First.GetAsync(Links.Readiness(review.Id));
        LineIn(page).Should().Be($"{Links.Area(review.Id, "A")}#A1");

        await bjorn.SendAsync(Written.On(bjorns, "comment.A1", "Båda.") with { Settles = [_astas.Id] });
        LineIn(await review.First.GetAsync(Links.Readiness(review.Id))).Should().BeNull();
    }

    [Fact]
    public async Task It_is_chosen_about_before_the_draft_is_signed()
    {
        var (review, bjorns, _, bjorn) = await DraftAsync();
        var before = await review.First.GetAsync(Links.Inspectors(review.Id));
        LineIn(before).Should().Be($"{Links.Area(review.Id, "A")}#A1");
        before.Document.Forms.Should().NotContain(f => f.Action!.Contains("underskrift"));

        await bjorn.SendAsync(Written.On(bjorns, "comment.A1", "Båda.") with { Settles = [_astas.Id] });
        (await SignAsync(review)).Status.Should().Be(HttpStatusCode.Found);
        (await review.SavedAsync()).Inspectors[0].SignedAt.Should().NotBeNull();
    }

    [Fact]
    public async Task Who_had_the_page_open_before_is_told_so_and_signs_nothing()
    {
        var (review, _, asta, bjorn) = await DraftAsync(isClashing: false);
        var page = await review.First.GetAsync(Links.Inspectors(review.Id));
        await asta.SendAsync(_astas);

        var answer = await SignAsync(review, page);

        answer.Text.Should().Contain(Line);
        (await review.SavedAsync()).Inspectors.Should().OnlyContain(i => i.SignedAt == null);
        bjorn.Should().NotBeNull();
    }

    [Fact]
    public async Task The_database_takes_no_such_signature_either()
    {
        var (review, _, _, _) = await DraftAsync();

        var sign = () => review.ChangeAsync(r => r.Sign(r.Inspectors[0].Id, TimeProvider.System.GetUtcNow()));

        (await sign.Should().ThrowAsync<Exception>())
            .Which.GetBaseException()
            .Should()
            .BeOfType<PostgresException>()
            .Which.SqlState.Should()
            .Be("SP006");
    }

    [Fact]
    public async Task Both_stand_with_the_time_at_which_they_were_written()
    {
        var (_, _, asta, _) = await DraftAsync();

        var field = (await asta.StateAsync())
            .GetProperty("fields")
            .EnumerateArray()
            .Single(f => f.GetProperty("field").GetString() == "comment.A1");

        field.GetProperty("at").GetDateTimeOffset().Should().Be(new DateTimeOffset(2026, 3, 13, 10, 41, 0, TimeSpan.Zero));
        field.GetProperty("alternatives")[0].GetProperty("at").GetDateTimeOffset().Should().Be(_astas.MadeAt);
    }

    private readonly Written _astas = Written.On(0, "comment.A1", "Astas") with { MadeAt = new(2026, 3, 13, 9, 5, 0, TimeSpan.Zero) };

    /// <summary>Björn's text holds, with its version, and Asta's stands beside.</summary>
    private async Task<(ReviewOfTwo Review, int Version, VisitDevice Asta, VisitDevice Bjorn)> DraftAsync(bool isClashing = true)
    {
        var (review, asta, bjorn) = await app.VisitAsync(ReviewState.Drafting);
        await review.ChangeAsync(r => r.AllMet());
        await bjorn.SendAsync(Written.On(0, "comment.A1", "Björns"));
        if (isClashing)
            (await asta.SendAsync(_astas)).Should().Equal("clash 1");
        return (review, 1, asta, bjorn);
    }

    private static async Task<Page> SignAsync(ReviewOfTwo review, Page? page = null)
    {
        var id = (await review.SavedAsync()).Inspectors[0].Id;
        return await review.First.SubmitAsync(
            page ?? await review.First.GetAsync(Links.Inspectors(review.Id)),
            Links.Signature(review.Id, id)
        );
    }

    /// <summary>Where the line leads; null where it is not there.</summary>
    private static string? LineIn(Page page) =>
        page.Document.QuerySelectorAll("main a").SingleOrDefault(a => a.TextContent.Trim() == Line)?.GetAttribute("href");
}
