using SpurReview.Domain.Grading;
using SpurReview.Reports.Blocks;
using SpurReview.Reports.Composing;
using SpurReview.Reports.Tests.Fixtures;

namespace SpurReview.Reports.Tests.Composing;

public class SummaryTests
{
    [Fact]
    public void The_sentence_counts_grades_and_says_which_came_after_a_plan() =>
        GradeSummary.Sentence(Reviews.Kvarngatan.Areas).Should().Be("Fem områden har A, två har B och ett har C efter handlingsplan.");

    [Fact]
    public void The_sentence_says_all_where_all_have_the_same() =>
        GradeSummary.Sentence(Reviews.Plain.Areas).Should().Be("Alla åtta områden har A.");

    [Fact]
    public void The_sentence_tells_apart_grades_with_and_without_a_plan()
    {
        var areas = Reviews.Kvarngatan.Areas.With("A", a => a with { Grade = Grade.C });

        GradeSummary.Sentence(areas).Should().Be("Fem områden har A, ett har B och två har C, varav ett efter handlingsplan.");
    }

    [Fact]
    public void The_sentence_of_a_draft_counts_what_is_not_graded() =>
        GradeSummary.Sentence(Reviews.Utkast.Areas).Should().Be("Fyra områden har A, ett har B, ett har C och två är inte graderade.");

    [Fact]
    public void The_plan_is_summed_up_in_one_line() =>
        Texts(Reviews.Kvarngatan)
            .Should()
            .Contain(
                "Handlingsplan finns för H. Åtgärderna ska vara genomförda senast den 28 februari 2026. "
                    + "Ansvarig: verksamhetschef och studierektor. Verksamheten följer upp den 1 mars, 1 juni, 1 september och 1 december 2026."
            );

    [Fact]
    public void The_words_of_a_grade_are_the_checklists_own()
    {
        var words = Overview(Reviews.Kvarngatan).ToDictionary(r => r.Letter, r => r.Grade.Words);

        words["A"].Should().Be("Föreskrifter följs");
        words["B"].Should().Be("Föreskrifter och allmänna råd följs");
        words["C"].Should().Be("Föreskrifter följs, kvalitetsindikatorer uppfyllda");
        words["H"].Should().Be("Åtgärder rekommenderas");
    }

    [Fact]
    public void The_old_checklists_area_A_promises_regulations_only() =>
        Overview(Reviews.Storsjukhuset).First().Grade.Words.Should().Be("Föreskrifter följs");

    [Fact]
    public void A_changed_grade_says_from_what_and_when()
    {
        var changed = Overview(Reviews.Kvarngatan).Last().Grade;

        changed.IsChanged.Should().BeTrue();
        changed.Sentence.Should().Be("Ändrad från D till C den 8 januari 2026 efter handlingsplan");
        changed.AtReviewWords.Should().Be("Åtgärder krävs");
    }

    [Fact]
    public void A_D_that_stands_says_whether_there_was_a_plan()
    {
        var sentences = Overview(Reviews.Kvarstar).Select(r => r.Grade.Sentence).OfType<string>();

        sentences.Should().Equal("D kvarstår. Handlingsplan har inte kommit in.", "D kvarstår. Handlingsplan har inte godtagits.");
    }

    [Fact]
    public void The_scale_holds_the_offered_letters_only() =>
        Overview(Reviews.Storsjukhuset)
            .Select(r => string.Concat(r.Grade.Offered))
            .Should()
            .Equal("AD", "ABCD", "ABD", "ABCD", "ABCD", "ACD", "ABD", "ACD");

    private static IEnumerable<GradeOverviewRow> Overview(Domain.Publishing.ReviewSnapshot review) =>
        Printed.Document(review).Sections.SelectMany(s => s.Blocks).OfType<GradeOverview>().Single().Parts.SelectMany(p => p.Rows);

    private static IEnumerable<string> Texts(Domain.Publishing.ReviewSnapshot review) => ReportText.Of(Printed.Document(review));
}
