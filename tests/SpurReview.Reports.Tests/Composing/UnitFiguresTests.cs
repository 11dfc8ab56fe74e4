using SpurReview.Domain.Facts;
using SpurReview.Domain.Publishing;
using SpurReview.Reports.Composing;
using SpurReview.Reports.Tests.Fixtures;

namespace SpurReview.Reports.Tests.Composing;

public class UnitFiguresTests
{
    [Fact]
    public void A_small_unit_shows_the_number_of_ST_lakare_and_nothing_that_points_one_out() =>
        new UnitFigures(Reviews.Kvarngatan.ForThePublic().Facts)
            .Rows()
            .Select(r => $"{r.Label}: {string.Join(" / ", r.Lines)}")
            .Should()
            .Equal(
                "Listade: 4 300",
                "Läkare: 7",
                "Specialister: 2 / 1,4 heltidstjänster",
                "Handledare med handledarutbildning: 2",
                "ST-läkare: 2",
                "Jourlinjer: 1",
                "Egen verksamhet: BVC, SÄBO"
            );

    [Fact]
    public void Every_fact_there_is_makes_ten_rows_at_most_and_the_group_stands_elsewhere()
    {
        var rows = new UnitFigures(
            Enum.GetValues<UnitFact>().ToDictionary(f => f, f => f.IsText() ? new FactValue(null, f.Code()) : new FactValue((int)f, null))
        ).Rows();

        rows.Should().HaveCountLessThanOrEqualTo(10);
        rows.SelectMany(r => r.Lines).Should().HaveCount(Enum.GetValues<UnitFact>().Length - 1);
    }

    [Fact]
    public void A_reader_is_told_that_facts_are_left_out() =>
        ReportText.Of(Printed.Document(Reviews.Kvarngatan)).Should().Contain("Uppgifter som kan peka ut en enskild ST-läkare visas inte.");

    [Fact]
    public void No_facts_give_no_rows() => new UnitFigures(new Dictionary<UnitFact, FactValue>()).Rows().Should().BeEmpty();
}
