namespace SpurReview.Domain.ActionPlans;

/// <summary>Handlingsplan: the unit's answer to the deficiencies. Actions, or in older plans one free text per area, or both.</summary>
public sealed class ActionPlan
{
    private readonly List<ActionItem> _items = [];
    private readonly List<PlanNarrative> _narratives = [];

    public ActionPlan(Guid reviewId, DateOnly submittedOn, IEnumerable<ActionItem> items, IEnumerable<PlanNarrative> narratives)
    {
        (ReviewId, SubmittedOn) = (reviewId, submittedOn);
        _items.AddRange(items);
        _narratives.AddRange(narratives);
    }

    private ActionPlan() { } // For EF Core, which then fills the properties.

    public Guid ReviewId { get; private init; }
    public DateOnly SubmittedOn { get; private init; }
    public IReadOnlyList<ActionItem> Items => _items;
    public IReadOnlyList<PlanNarrative> Narratives => _narratives;

    /// <summary>The plan with other free texts; its actions stay.</summary>
    public ActionPlan Rewritten(DateOnly submittedOn, IEnumerable<PlanNarrative> narratives) =>
        new(ReviewId, submittedOn, _items.Select(i => i.Copy()), narratives);

    /// <summary>True where an action or a narrative answers the area or one of its criteria.</summary>
    public bool Answers(string letter) =>
        _items.Any(i => i.Answers.Any(a => a.StartsWith(letter, StringComparison.Ordinal)))
        || _narratives.Any(n => n.Area == letter && !string.IsNullOrWhiteSpace(n.Text));
}
