using SpurReview.Domain.Facts;
using SpurReview.Domain.Publishing;

namespace SpurReview.Domain.Tests.Publishing;

public class PublicCopyTests
{
    [Fact]
    public void No_name_of_who_answers_or_decides_is_public() =>
        (SnapshotFormat.Write(ASnapshot.Whole), SnapshotFormat.Write(ASnapshot.Whole.ForThePublic()))
            .Should()
            .Match<(string Whole, string Public)>(t =>
                t.Whole.Contains(ASnapshot.Secret) && !t.Public.Contains(ASnapshot.Secret) && t.Public.Contains("Verksamhetschef")
            );

    [Fact]
    public void The_fact_check_is_not_public() => ASnapshot.Whole.ForThePublic().Remarks.Should().BeEmpty();

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(null, true)]
    public void Where_few_or_nobody_knows_how_many_train_facts_that_point_one_out_are_left_out(int? residents, bool isSmall)
    {
        var facts = ASnapshot.Whole.Facts.Where(f => f.Key is not UnitFact.Residents).ToDictionary();
        if (residents is { } number)
            facts[UnitFact.Residents] = new FactValue(number, null);

        var shown = (ASnapshot.Whole with { Facts = facts }).ForThePublic();

        shown.HidesFacts.Should().Be(isSmall);
        shown.Facts.Keys.Any(f => f.CanPointOutAResident()).Should().Be(!isSmall);
        shown.Facts.Keys.Should().Contain(facts.Keys.Where(f => !f.CanPointOutAResident()));
    }

    [Fact]
    public void Everything_else_is_as_it_was()
    {
        var shown = ASnapshot.Whole.ForThePublic();

        shown
            .Texts()
            .Where(t => t.Place.Place is not TextPlace.Fact)
            .Should()
            .Equal(ASnapshot.Whole.Texts().Where(t => t.Place.Place is not TextPlace.Fact));
        shown.Audience.Should().Be(SnapshotAudience.Public);
    }

    [Fact]
    public void What_is_public_stays_the_same_when_it_is_made_public_again()
    {
        var shown = ASnapshot.Whole.ForThePublic();

        shown.HidesFacts.Should().BeTrue();
        SnapshotFormat.Write(shown.ForThePublic()).Should().Be(SnapshotFormat.Write(shown));
    }
}
