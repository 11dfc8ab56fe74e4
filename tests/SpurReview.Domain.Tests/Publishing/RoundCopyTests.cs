using SpurReview.Domain.Publishing;

namespace SpurReview.Domain.Tests.Publishing;

public class RoundCopyTests
{
    [Fact]
    public void The_round_reads_the_areas_as_they_stand() =>
        ASnapshot.Whole.ForTheRound().Areas.Should().BeEquivalentTo(ASnapshot.Whole.Areas);

    [Fact]
    public void And_no_people_no_facts_no_remarks_and_no_plan()
    {
        var copy = ASnapshot.Whole.ForTheRound();

        (copy.Inspectors.Count, copy.Facts.Count, copy.Remarks.Count, copy.Findings.Count, copy.Plan, copy.IsDraft)
            .Should()
            .Be((0, 0, 0, 0, null, true));
    }
}
