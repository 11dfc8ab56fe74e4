using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Reports.Blocks;
using SpurReview.Reports.Printing;
using SpurReview.Reports.Tests.Fixtures;

namespace SpurReview.Reports.Tests;

/// <summary>The written follow-up: how far the plan has come on a day, with what was reported and without names.</summary>
public class FollowUpSummaryTests
{
    private static readonly ReviewSnapshot _review = Reviews.Kvarngatan;
    private static readonly DateOnly _first = _review.Plan!.Actions[0].FollowUpOn[0];

    [Fact]
    public void It_says_whose_it_is_and_of_which_day()
    {
        var document = Compose(_first);

        document.Title.Should().StartWith("Uppföljning av handlingsplan, Kvarngatans vårdcentral, allmänmedicin, ");
        document.Cover.Notice.Should().StartWith("Läget den ").And.EndWith("Sammanställningen är verksamhetens egen.");
        document.DatedOn.Should().Be(_first);
    }

    [Theory]
    [InlineData(-20, "Kommer")]
    [InlineData(0, "Dags att rapportera")]
    [InlineData(1, "Försenad")]
    [InlineData(31, "Saknas")]
    public void Every_follow_up_stands_with_its_status_of_the_day(int days, string status)
    {
        var on = _first.AddDays(days);

        var document = Compose(on);

        Headings(document).Should().Contain(h => h.EndsWith($": {status.ToLowerInvariant()}", StringComparison.Ordinal));
        var counts = document.Sections[0].Blocks.OfType<KeyValueTable>().Single().Rows;
        counts.Sum(r => int.Parse(r.Lines[0], System.Globalization.CultureInfo.InvariantCulture)).Should().Be(FollowUps().Count);
    }

    [Fact]
    public void What_was_reported_stands_with_the_names_of_its_files()
    {
        var document = Compose(_first.AddDays(3), Reported());

        var statement = document.Sections.SelectMany(s => s.Blocks).OfType<Statement>().Single();
        statement.Label.Should().StartWith("Är åtgärden genomförd? Delvis. Rapporterad ");
        statement.Paragraphs.Should().Equal("Rutinen är skriven.");
        document.Sections.SelectMany(s => s.Blocks).OfType<Paragraph>().Should().Contain(p => p.Text == "Underlag: rutin.pdf");
        Headings(document).Should().Contain(h => h.EndsWith(": rapporterad, efter dagen", StringComparison.Ordinal));
    }

    [Fact]
    public void Nobody_is_named()
    {
        var names = _review.Plan!.Actions.SelectMany(a => a.Responsible.Concat(a.FollowUpResponsible)).Select(p => p.Name).OfType<string>();

        names.Should().NotBeEmpty();
        string.Join(' ', ReportText.Of(Compose(_first, Reported()))).Should().NotContainAny(names);
    }

    [Fact]
    public async Task It_can_be_printed()
    {
        var pdf = await new WeasyPrintEngine(new WeasyPrintSettings()).PrintAsync(
            Compose(_first.AddDays(3), Reported()),
            CancellationToken.None
        );

        (await Printed.BodyAsync(pdf)).Should().Contain("Rutinen är skriven.").And.Contain("Läget den");
    }

    private static ReportDocument Compose(DateOnly on, IReadOnlyList<FollowedUp>? followUps = null) =>
        FollowUpSummary.Compose(
            new FollowedReview(_review.Unit, _review.Specialty, _review.Visit, _review.Template.Regulation, _review.Plan!),
            followUps ?? FollowUps(),
            on
        );

    private static IReadOnlyList<FollowedUp> FollowUps(params FollowUpReport[] reports) =>
        [.. Track(reports).Occasions.Select(o => new FollowedUp(o, o.Reports.Count > 0 ? ["rutin.pdf"] : []))];

    private static IReadOnlyList<FollowedUp> Reported() =>
        FollowUps(Track([]).Report(1, _first, FollowUpOutcome.Partly, "Rutinen är skriven.", _first.AddDays(2)));

    private static FollowUpTrack Track(FollowUpReport[] reports) =>
        new(
            _review.ReviewId,
            ReviewState.Final,
            new ActionPlan(_review.ReviewId, _review.Plan!.SubmittedOn, [.. _review.Plan.Actions.Select((a, i) => Item(a, i + 1))], []),
            reports
        );

    private static ActionItem Item(SnapshotAction action, int position) =>
        new(position, action.Answers, action.Action, action.DueOn)
        {
            Responsible = action.Responsible,
            FollowUpOn = action.FollowUpOn,
            FollowUpResponsible = action.FollowUpResponsible,
        };

    private static IEnumerable<string> Headings(ReportDocument document) =>
        document.Sections.SelectMany(s => s.Blocks).OfType<Heading>().Select(h => h.Text);
}
