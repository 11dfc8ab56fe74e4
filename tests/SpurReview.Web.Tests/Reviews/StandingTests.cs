using System.Globalization;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Calendar;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tasks;
using SpurReview.Testing;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Tests.Reviews;

/// <summary>Läget: where a review stands, in words, on every page of it.</summary>
public class StandingTests(App app) : IClassFixture<App>
{
    private static readonly DateOnly _today = new(2026, 3, 6);

    [Theory]
    [InlineData("2026-03-06", "Svar senast i dag")]
    [InlineData("2026-03-07", "Svar senast i morgon")]
    [InlineData("2026-03-13", "Svar senast fredag 13 mars (5 arbetsdagar kvar)")]
    [InlineData("2026-03-09", "Svar senast måndag 9 mars (1 arbetsdag kvar)")]
    [InlineData("2026-03-05", "Försenat sedan torsdag 5 mars")]
    [InlineData("2027-03-05", "Svar senast fredag 5 mars 2027")]
    public void The_strip_says_the_last_day_and_how_long_that_is(string lastDay, string words) =>
        DeadlineTexts.InStrip(TaskKind.CheckFacts, Day(lastDay), _today, WorkCalendar.Swedish).Should().Be(words);

    [Theory]
    [InlineData("2026-03-07", "Senast i morgon")]
    [InlineData("2026-03-16", "Senast måndag 16 mars (6 arbetsdagar)")]
    [InlineData("2025-12-31", "Försenat sedan onsdag 31 december 2025")]
    public void So_does_a_task(string lastDay, string words) =>
        DeadlineTexts.InTask(Day(lastDay), _today, WorkCalendar.Swedish).Should().Be(words);

    [Theory]
    [InlineData("2026-03-07", "Senast i morgon")]
    [InlineData("2026-03-20", "Senast 20 mars")]
    [InlineData("2027-01-08", "Senast 8 januari 2027")]
    public void And_shorter_what_others_have_to_do(string lastDay, string words) =>
        DeadlineTexts.ForOthers(Day(lastDay), _today).Should().Be(words);

    [Fact]
    public async Task Every_page_of_a_review_says_the_same_whether_it_has_loaded_all_of_it_or_a_part()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var visit = A.Visit(SwedishDay.Today(TimeProvider.System).AddDays(60));
        var review = await app.Database.ReviewAtAsync(ReviewState.Ordered);
        await app.Database.ChangeAsync(review.Id, r => r.PlanVisit(visit, r.VisitVersion));
        foreach (var step in new[] { ReviewState.Planned, ReviewState.Gathering })
            await app.Database.ChangeAsync(review.Id, r => r.Step(step));

        var strips = new List<string>();
        foreach (var address in PagesOf(review.Id))
            strips.Add(await StripAsync(coordinator, address));

        strips[0].Should().StartWith("Läget: Underlag Väntar på verksamheten Underlag senast ").And.Contain("fredag 13 mars 2026, Driften");
        strips.Distinct().Should().ContainSingle();
    }

    [Theory]
    [InlineData(ReviewState.FactCheck, "Faktagranskning Väntar på kansliet")]
    [InlineData(ReviewState.Graded, "Graderad Väntar på kansliet")]
    [InlineData(ReviewState.Final, "Fastställd Väntar på kansliet")]
    public async Task A_time_that_is_out_is_waited_for_no_longer(ReviewState state, string words)
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(state);

        (await StripAsync(coordinator, Links.Review(review.Id))).Should().StartWith($"Läget: {words} Vad händer sedan?");
    }

    [Fact]
    public async Task Under_a_plan_too_every_page_knows_whose_turn_it_is()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.ActionPlan, r => r.WithD("B"));

        foreach (var address in PagesOf(review.Id).Append(Links.ActionPlan(review.Id)))
            (await StripAsync(coordinator, address))
                .Should()
                .StartWith("Läget: Handlingsplan Väntar på kansliet Försenat sedan måndag 15 juni");
    }

    private static string[] PagesOf(Guid id) =>
        [Links.Review(id), Links.Area(id, "A"), Links.Findings(id), Links.Inspectors(id), Links.Visit(id), Links.Preview(id)];

    private static async Task<string> StripAsync(Person person, string address) =>
        string.Join(
            ' ',
            (await person.GetAsync(address))
                .Document.QuerySelector(".state-strip")!
                .TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
