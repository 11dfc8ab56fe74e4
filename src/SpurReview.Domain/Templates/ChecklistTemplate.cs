namespace SpurReview.Domain.Templates;

/// <summary>Mall: a published version of a checklist. Never changes; a review stays on the one it began with.</summary>
public sealed class ChecklistTemplate
{
    public ChecklistTemplate(Guid id, string code, string title, string programme, string regulation, IReadOnlyList<AssessmentArea> areas)
    {
        (Id, Code, Title, Programme, Regulation, Areas) = (id, code, title, programme, regulation, areas);

        if (areas.Count == 0 || areas.Where((area, index) => area.Letter != $"{(char)('A' + index)}").Any())
            throw new RuleBrokenException(Rule.TemplateMustHaveAreas, code);
    }

    public Guid Id { get; }

    /// <summary>What packages call it, such as hslf-fs-2021-8.</summary>
    public string Code { get; }
    public string Title { get; }
    public string Programme { get; }

    /// <summary>The regulation it interprets, as reports print it: HSLF-FS 2021:8.</summary>
    public string Regulation { get; }
    public IReadOnlyList<AssessmentArea> Areas { get; }

    public AssessmentArea Area(string letter) => Areas.Single(a => a.Letter == letter);

    public AssessmentArea? FindArea(string letter) => Areas.SingleOrDefault(a => a.Letter == letter);

    /// <summary>Null where no area has the code.</summary>
    public Criterion? FindCriterion(string code) => Areas.SelectMany(a => a.Criteria).SingleOrDefault(c => c.Code == code);
}
