using SpurReview.Domain.FactChecks;

namespace SpurReview.Domain.Tests.FactChecks;

public class DraftPlaceTests
{
    [Theory]
    [InlineData("rapporten", DraftPart.Report, null, 0)]
    [InlineData("E", DraftPart.Grade, "E", 0)]
    [InlineData("E5", DraftPart.Criterion, "E5", 0)]
    [InlineData("H12", DraftPart.Criterion, "H12", 0)]
    [InlineData("E.2", DraftPart.Paragraph, "E", 2)]
    [InlineData("Weakness.3", DraftPart.Finding, null, 3)]
    public void A_place_is_read_from_its_key(string key, DraftPart part, string? where, int number)
    {
        var place = DraftPlace.Parse(key)!;

        (place.Key, place.Part, place.Where, place.Number).Should().Be((key, part, where, number));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("e5")]
    [InlineData("E0")]
    [InlineData("E.0")]
    [InlineData("E.")]
    [InlineData("EE")]
    [InlineData("E5\n")]
    [InlineData("Praise.1")]
    [InlineData("E.123456")]
    public void No_place_is(string? key) => DraftPlace.Parse(key).Should().BeNull();

    [Fact]
    public void What_names_a_place_reads_as_the_same()
    {
        DraftPlace[] places =
        [
            DraftPlace.Report,
            DraftPlace.GradeOf("B"),
            DraftPlace.Criterion("B2"),
            DraftPlace.Paragraph("B", 1),
            DraftPlace.Finding(Domain.Reviews.FindingKind.Strength, 2),
        ];

        places.Select(p => DraftPlace.Parse(p.Key)).Should().Equal(places);
    }
}
