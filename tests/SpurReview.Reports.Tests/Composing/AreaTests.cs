using SpurReview.Domain.Grading;
using SpurReview.Domain.Publishing;
using SpurReview.Reports.Blocks;
using SpurReview.Reports.Tests.Fixtures;

namespace SpurReview.Reports.Tests.Composing;

public class AreaTests
{
    [Fact]
    public void A_D_has_the_standard_sentence_and_points_to_the_plan() =>
        Paragraphs(Reviews.Kvarngatan, "H")
            .Last()
            .Should()
            .Be(
                "Under granskningen påvisades brister vad gäller följsamheten till Socialstyrelsens föreskrifter. "
                    + "Verksamheten har efter granskningen inkommit med handlingsplan, se bilaga 1."
            );

    [Fact]
    public void Without_a_plan_for_the_area_the_standard_sentence_ends_there_and_names_the_advice_where_the_checklist_does() =>
        Paragraphs(Reviews.Kvarstar, "B")
            .Should()
            .Equal("Under granskningen påvisades brister vad gäller följsamheten till Socialstyrelsens föreskrifter och allmänna råd.");

    [Fact]
    public void An_imported_report_gets_no_sentence_of_ours() =>
        Paragraphs(Reviews.Storsjukhuset, "E").Should().NotContain(p => p.StartsWith("Under granskningen", StringComparison.Ordinal));

    [Fact]
    public void A_met_criterion_with_a_comment_reads_with_a_remark() =>
        Row(Reviews.Kvarngatan, "B3").VerdictWords.Should().Be("Uppfyllt, med anmärkning");

    [Theory]
    [InlineData("A1", "Uppfyllt")]
    [InlineData("H7", "Inte uppfyllt")]
    [InlineData("D13", "Inte relevant")]
    public void A_verdict_has_its_word(string code, string words) => Row(Reviews.Kvarngatan, code).VerdictWords.Should().Be(words);

    [Fact]
    public void A_criterion_without_verdict_is_not_assessed() => Row(Reviews.Utkast, "D1").VerdictWords.Should().Be("Inte bedömt");

    [Fact]
    public void The_lead_is_kept_as_two_lines() =>
        Blocks(Reviews.Kvarngatan, "A")
            .OfType<CriterionGroup>()
            .First()
            .Lead.Should()
            .HaveCount(2)
            .And.Contain("Vilket, enligt SPUR-modellen, innebär att:");

    [Fact]
    public void Two_groups_of_one_kind_stay_two() =>
        Blocks(Reviews.Storsjukhuset, "D")
            .OfType<CriterionGroup>()
            .Select(g => g.Heading)
            .Should()
            .Equal("Föreskrift", "Föreskrift", "Allmänna råd", "Kvalitetsindikator");

    [Fact]
    public void The_grade_box_marks_what_was_decided_and_what_was_at_the_review()
    {
        var rows = Blocks(Reviews.Kvarngatan, "H").OfType<GradeBox>().Single().Rows;

        rows.Select(r => (r.Grade, r.Note))
            .Should()
            .Equal((Grade.A, null), (Grade.B, null), (Grade.C, "Beslutad gradering"), (Grade.D, "Gradering vid granskningen"));
    }

    [Fact]
    public void No_criterion_is_lost()
    {
        foreach (var review in Reviews.All)
        {
            var codes = Printed
                .Document(review)
                .Sections.SelectMany(s => s.Blocks)
                .OfType<CriterionGroup>()
                .SelectMany(g => g.Rows)
                .Select(r => r.Code);

            codes.Should().Equal(review.Areas.SelectMany(a => a.Groups).SelectMany(g => g.Criteria).Select(c => c.Code));
        }
    }

    private static IEnumerable<Block> Blocks(ReviewSnapshot review, string letter) =>
        Printed.Document(review).Sections.Single(s => s.Id == letter).Blocks;

    private static IEnumerable<string> Paragraphs(ReviewSnapshot review, string letter) =>
        Blocks(review, letter).OfType<Paragraph>().Select(p => p.Text);

    private static CriterionRow Row(ReviewSnapshot review, string code) =>
        Blocks(review, code[..1]).OfType<CriterionGroup>().SelectMany(g => g.Rows).Single(r => r.Code == code);
}
