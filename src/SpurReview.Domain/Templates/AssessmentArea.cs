using SpurReview.Domain.Grading;

namespace SpurReview.Domain.Templates;

/// <summary>Bedömningsområde: one of the areas A to H of a checklist.</summary>
public sealed class AssessmentArea
{
    public const int NameMaxLength = 200;

    public AssessmentArea(string letter, string name, AreaPart part, IReadOnlyList<CriterionGroup> groups, IReadOnlyList<GradeText> grades)
    {
        (Letter, Name, Part, Groups, Grades) = (letter, name, part, groups, grades);

        var codes = Criteria.Select(c => c.Code);
        if (codes.Where((code, index) => code != $"{letter}{index + 1}").Any() || !Criteria.Any())
            throw new RuleBrokenException(Rule.TemplateCodesMustRunInOrder, letter);
        if (!grades.Select(g => g.Grade).SequenceEqual(GradeScale.Offered(groups.Where(g => g.Criteria.Count > 0).Select(g => g.Kind))))
            throw new RuleBrokenException(Rule.TemplateGradesMustFollowKinds, letter);
    }

    public string Letter { get; }
    public string Name { get; }
    public AreaPart Part { get; }
    public IReadOnlyList<CriterionGroup> Groups { get; }

    /// <summary>The offered grades, best first, each with its official text.</summary>
    public IReadOnlyList<GradeText> Grades { get; }

    public IEnumerable<Criterion> Criteria => Groups.SelectMany(g => g.Criteria);

    public CriterionKind KindOf(string code) => Groups.First(g => g.Criteria.Any(c => c.Code == code)).Kind;
}
