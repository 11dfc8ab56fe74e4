namespace SpurReview.Domain.ActionPlans;

/// <summary>What an older plan says of one area, as one free text.</summary>
public sealed class PlanNarrative
{
    public PlanNarrative(string area, string text) => (Area, Text) = (area, Domain.Text.Checked(text, Domain.Text.MaxLength));

    private PlanNarrative() => (Area, Text) = ("", ""); // For EF Core, which then fills the properties.

    public string Area { get; private init; }
    public string Text { get; private init; }
}
