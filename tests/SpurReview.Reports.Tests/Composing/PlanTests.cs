using SpurReview.Domain.Publishing;
using SpurReview.Reports.Blocks;
using SpurReview.Reports.Tests.Fixtures;

namespace SpurReview.Reports.Tests.Composing;

public class PlanTests
{
    [Fact]
    public void The_same_text_is_printed_once_for_all_that_it_answers()
    {
        var entry = Blocks(Reviews.Kvarngatan).OfType<PlanEntry>().Should().ContainSingle().Subject;

        entry.Title.Should().Be("Gäller H7 och H9");
        entry.Requirements.Select(r => r.Code).Should().Equal("H7", "H9");
        entry.Paragraphs.Should().HaveCount(3);
        entry
            .Facts.Select(f => string.Join('|', f.Lines))
            .Should()
            .Equal("2026-02-28", "Verksamhetschef|Studierektor", "2026-03-01|2026-06-01|2026-09-01|2026-12-01", "Verksamhetschef");
        entry
            .Assessments.Should()
            .ContainSingle()
            .Which.Paragraphs.Should()
            .Equal("Godtagen 2026-01-08.", "Tydlig plan med uppföljning varje kvartal.");
    }

    [Fact]
    public void Where_the_same_text_has_different_dates_each_is_said_with_what_it_answers()
    {
        var entry = Blocks(Reviews.Kvarstar).OfType<PlanEntry>().Last();

        entry.Title.Should().Be("Gäller H8 och H9");
        entry.Facts[0].Lines.Should().Equal("H8: 2026-05-01", "H9: 2026-06-01");
        entry.Assessments.Should().ContainSingle().Which.Label.Should().Be("Inspektörernas bedömning av H9");
    }

    [Fact]
    public void An_action_can_answer_an_area_as_a_whole() =>
        Blocks(Reviews.Kvarstar).OfType<PlanEntry>().First().Title.Should().Be("Gäller E1 och område E som helhet");

    [Fact]
    public void The_overview_has_a_row_for_each_criterion_with_its_decision()
    {
        var rows = Blocks(Reviews.Kvarstar).OfType<PlanOverview>().Single().Rows;

        rows.Select(r => (r.Code, r.Due, r.Decision))
            .Should()
            .Equal(
                ("E", "2025-05-01", "Inte godtagen"),
                ("E1", "2025-05-01", "Inte godtagen"),
                ("H8", "2026-05-01", ""),
                ("H9", "2026-06-01", "Godtagen")
            );
    }

    [Fact]
    public void A_free_text_per_area_has_the_area_as_head_and_no_facts()
    {
        var entries = Blocks(Reviews.Storsjukhuset).OfType<PlanEntry>().ToList();

        entries.Select(e => e.Title).Should().Equal("Gäller område D som helhet", "Gäller område E som helhet");
        entries.Should().OnlyContain(e => e.Facts.Count == 0);
        Blocks(Reviews.Storsjukhuset).Should().NotContain(b => b is PlanOverview);
    }

    [Fact]
    public void Without_a_plan_there_is_no_annex_for_it_and_no_line_in_the_contents()
    {
        var document = Printed.Document(Reviews.Plain);

        document.Sections.Select(s => s.Id).Should().NotContain("handlingsplan");
        document
            .Sections.SelectMany(s => s.Blocks)
            .OfType<Contents>()
            .Single()
            .Entries.Should()
            .NotContain(e => e.Title == "Handlingsplan");
    }

    [Fact]
    public void Names_in_the_plan_and_of_those_who_decided_stay_out() =>
        ReportText.Of(Printed.Document(Reviews.Kvarngatan)).Should().NotContain(t => t.Contains("Hemlig", StringComparison.Ordinal));

    private static IEnumerable<Block> Blocks(ReviewSnapshot review) => Printed.Document(review).Sections.SelectMany(s => s.Blocks);
}
