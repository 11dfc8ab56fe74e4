using SpurReview.Domain.Facts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Domain.Tests.Reviews;

public class ConstructionTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void A_review_allows_none_to_ten_exceptions(int allowed) =>
        FluentActions.Invoking(() => A.Review(allowed)).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void The_limits_themselves_are_allowed(int allowed) => A.Review(allowed).AllowedExceptions.Should().Be(allowed);

    [Fact]
    public void One_exception_is_allowed_where_nothing_else_is_said() =>
        new Review(A.Unit(), A.Template(), "Allmänmedicin").AllowedExceptions.Should().Be(1);

    [Fact]
    public void A_review_has_a_specialty()
    {
        var review = () => _ = new Review(A.Unit(), A.Template(), "");

        ((Action)(() => review())).ShouldBeRefused(Rule.TextMustNotBeEmpty);
    }

    [Fact]
    public void A_review_begins_as_ordered() =>
        (A.Review().State, A.Review().Origin).Should().Be((ReviewState.Ordered, ReviewOrigin.Ordered));

    [Fact]
    public void A_review_has_every_area_and_criterion_of_its_template() =>
        A.Review()
            .Areas.Select(a => $"{a.Letter}: {string.Join(' ', a.Assessments.Select(c => c.Code))}")
            .Should()
            .Equal("A: A1 A2 A3 A4 A5 A6", "B: B1 B2");

    [Fact]
    public void Nothing_is_assessed_or_graded_yet() =>
        A.Review().Areas.Should().OnlyContain(a => a.Decision == null && a.Assessments.All(c => c.Verdict.Value == Verdict.NotAssessed));

    [Fact]
    public void A_review_belongs_to_the_provider_of_its_unit()
    {
        var unit = A.Unit();

        new Review(unit, A.Template(), "Allmänmedicin").TenantId.Should().Be(unit.TenantId);
    }

    [Fact]
    public void A_criterion_that_the_area_does_not_have_cannot_be_assessed() =>
        Road.At(ReviewState.Gathering)
            .Invoking(r => r.Area("A").Assess("B1", Verdict.Met, basedOn: 0))
            .Should()
            .Throw<InvalidOperationException>();

    public static TheoryData<ReviewState> EveryStateThatIsNotImported() =>
        [.. Enum.GetValues<ReviewState>().Except([ReviewState.Drafting, ReviewState.Final, ReviewState.Published])];

    [Theory]
    [MemberData(nameof(EveryStateThatIsNotImported))]
    public void A_review_is_imported_as_a_draft_final_or_published_only(ReviewState state) =>
        FluentActions.Invoking(() => A.Import(state)).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData(ReviewState.Final)]
    [InlineData(ReviewState.Published)]
    public void An_imported_review_beyond_the_draft_is_graded_in_every_area(ReviewState state)
    {
        var import = new ReviewImport(A.Unit(), A.Template(), "Allmänmedicin", allowedExceptions: 1, id: null, state);
        import.Decide("A", Grade.A, reason: null);

        ((Action)(() => import.Complete(A.Today))).ShouldBeRefused(Rule.EveryAreaMustBeGraded, "B");
    }

    [Fact]
    public void An_imported_published_review_says_on_which_day() =>
        FluentActions.Invoking(() => A.Import(ReviewState.Published).Complete(publishedOn: null)).Should().Throw<ArgumentNullException>();

    [Fact]
    public void An_imported_final_review_is_not_published_yet() =>
        A.Import(ReviewState.Final).Complete(A.Today).PublishedOn.Should().BeNull();

    [Theory]
    [InlineData(UnitFact.Beds, null, "Tolv")]
    [InlineData(UnitFact.Beds, null, null)]
    [InlineData(UnitFact.Beds, -1, null)]
    [InlineData(UnitFact.Beds, 12, "Tolv")]
    [InlineData(UnitFact.OwnServices, 12, null)]
    [InlineData(UnitFact.OwnServices, null, null)]
    public void A_fact_is_a_number_or_a_text_as_its_code_says(UnitFact fact, int? number, string? text) =>
        FluentActions.Invoking(() => A.Import().Fact(fact, new FactValue(number, text))).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData("", "Storstad", "Uppsala")]
    [InlineData("Kvarngatans vårdcentral", "", "Uppsala")]
    [InlineData("Kvarngatans vårdcentral", "Storstad", "")]
    public void A_unit_has_a_name_a_city_and_a_region(string name, string city, string region)
    {
        var unit = () => _ = new Unit(TenantId.New(), name, workplace: null, city, region);

        ((Action)(() => unit())).ShouldBeRefused(Rule.TextMustNotBeEmpty);
    }
}
