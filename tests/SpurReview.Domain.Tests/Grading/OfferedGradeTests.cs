using SpurReview.Domain.Grading;
using static SpurReview.Domain.Templates.CriterionKind;

namespace SpurReview.Domain.Tests.Grading;

public class OfferedGradeTests
{
    [Fact]
    public void Regulations_alone_offer_A_and_D() => GradeScale.Offered([Regulation, Regulation]).Should().Equal(Grade.A, Grade.D);

    [Fact]
    public void Quality_indicators_add_B() => GradeScale.Offered([Regulation, QualityIndicator]).Should().Equal(Grade.A, Grade.B, Grade.D);

    [Fact]
    public void General_advice_adds_C() => GradeScale.Offered([Regulation, GeneralAdvice]).Should().Equal(Grade.A, Grade.C, Grade.D);

    [Fact]
    public void All_kinds_offer_all_grades_best_first() =>
        GradeScale.Offered([QualityIndicator, GeneralAdvice, Regulation]).Should().Equal(Grade.A, Grade.B, Grade.C, Grade.D);

    [Fact]
    public void B_is_offered_exactly_where_there_are_indicators_and_C_exactly_where_there_is_advice() =>
        Holds.ForEvery(
            Areas.Any,
            area =>
                area.Offered.Contains(Grade.B) == area.Criteria.Any(c => c.Kind is QualityIndicator)
                && area.Offered.Contains(Grade.C) == area.Criteria.Any(c => c.Kind is GeneralAdvice)
        );

    [Fact]
    public void A_and_D_are_always_offered() =>
        Holds.ForEvery(Areas.Any, area => area.Offered.First() == Grade.A && area.Offered.Last() == Grade.D);
}
