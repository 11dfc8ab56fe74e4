using SpurReview.Data.Catalogue;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Templates;

namespace SpurReview.Data.Tests.Catalogue;

/// <summary>The grading steps on the two real checklists.</summary>
public class RealTemplateGradingTests
{
    private static readonly List<ChecklistTemplate> _templates =
    [
        .. CatalogueFiles.Templates().Select(json => TemplateFormat.Read(json, Guid.CreateVersion7())),
    ];

    public static TheoryData<string, string> EveryArea()
    {
        var rows = new TheoryData<string, string>();
        foreach (var template in _templates)
        foreach (var area in template.Areas)
            rows.Add(template.Code, area.Letter);
        return rows;
    }

    private static AssessmentArea Area(string template, string letter) => _templates.Single(t => t.Code == template).Area(letter);

    private static Suggestion Suggest(AssessmentArea area, Func<Criterion, Verdict> verdict) =>
        GradeScale.Suggest(
            [.. area.Criteria.Select(c => new AssessedCriterion(c.Code, area.KindOf(c.Code), verdict(c), c.KindUncertain))],
            allowedExceptions: 1
        );

    [Theory]
    [MemberData(nameof(EveryArea))]
    public void The_printed_grades_are_the_offered_ones(string template, string letter)
    {
        var area = Area(template, letter);

        area.Grades.Select(g => g.Grade).Should().Equal(GradeScale.Offered(area.Criteria.Select(c => area.KindOf(c.Code))));
    }

    [Theory]
    [MemberData(nameof(EveryArea))]
    public void With_everything_met_every_area_is_A(string template, string letter) =>
        Suggest(Area(template, letter), _ => Verdict.Met).Should().Match<Suggestion>(s => s.Grade == Grade.A && s.IsSettled);

    [Theory]
    [MemberData(nameof(EveryArea))]
    public void With_nothing_met_every_area_is_D(string template, string letter) =>
        Suggest(Area(template, letter), _ => Verdict.NotMet).Grade.Should().Be(Grade.D);

    [Theory]
    [MemberData(nameof(EveryArea))]
    public void Whatever_single_criterion_is_not_met_the_suggested_grade_is_offered(string template, string letter)
    {
        var area = Area(template, letter);
        var suggested = area.Criteria.Select(missed => Suggest(area, c => c == missed ? Verdict.NotMet : Verdict.Met).Grade!.Value);

        suggested.Should().BeSubsetOf(area.Grades.Select(g => g.Grade));
    }

    [Theory]
    [InlineData("H7", Grade.D)]
    [InlineData("H10", Grade.C)]
    [InlineData("H13", Grade.B)]
    [InlineData("B8", Grade.A)]
    public void One_criterion_of_the_2021_checklist_not_met_gives(string code, Grade grade) =>
        Suggest(Area("hslf-fs-2021-8", code[..1]), c => c.Code == code ? Verdict.NotMet : Verdict.Met).Grade.Should().Be(grade);

    [Fact]
    public void A_C_of_area_G_that_rests_on_unconfirmed_advice_alone_says_so() =>
        Suggest(Area("hslf-fs-2021-8", "G"), c => c.Code is "G4" or "G5" ? Verdict.NotMet : Verdict.Met)
            .HangsOnUnconfirmed.Should()
            .Equal("G4", "G5");
}
