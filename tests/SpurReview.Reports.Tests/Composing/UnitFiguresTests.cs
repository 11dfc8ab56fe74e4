using SpurReview.Domain.Facts;
using SpurReview.Reports.Composing;
using SpurReview.Reports.Tests.Fixtures;

namespace SpurReview.Reports.Tests.Composing;

public class UnitFiguresTests
{
    [Fact]
    public void A_small_unit_shows_the_number_of_ST_lakare_and_nothing_that_points_one_out()
    {
        var figures = new UnitFigures(Reviews.Kvarngatan.Facts);

        figures.HidesSome.Should().BeTrue();
        figures
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
    }

    [Fact]
    public void An_unknown_number_hides_as_a_small_one_does()
    {
        var facts = Reviews.Storsjukhuset.Facts.Where(f => f.Key is not UnitFact.Residents).ToDictionary();

        var figures = new UnitFigures(facts);

        figures.HidesSome.Should().BeTrue();
        figures.Rows().Should().NotContain(r => r.Label == "ST-läkare" || r.Label == "BT-läkare");
    }

    [Fact]
    public void From_five_ST_lakare_everything_is_shown()
    {
        var facts = Reviews.Storsjukhuset.Facts.ToDictionary();
        facts[UnitFact.Residents] = new FactValue(5, null);

        var figures = new UnitFigures(facts);

        figures.HidesSome.Should().BeFalse();
        figures.Rows().Should().HaveCount(13);
        figures.Rows().SelectMany(r => r.Lines).Should().HaveCount(Enum.GetValues<UnitFact>().Length);
    }

    [Fact]
    public void No_facts_give_no_rows() => new UnitFigures(new Dictionary<UnitFact, FactValue>()).Rows().Should().BeEmpty();
}
