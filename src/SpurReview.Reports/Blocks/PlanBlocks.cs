namespace SpurReview.Reports.Blocks;

/// <summary>One row for each criterion that the plan answers, without the long texts.</summary>
public sealed record PlanOverview(IReadOnlyList<PlanOverviewRow> Rows) : Block
{
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}

/// <param name="Code">Criterion code, or an area's letter for the area as a whole.</param>
/// <param name="TargetId">The plan entry that says more.</param>
/// <param name="FollowUp">Dates as 2026-03-01, in order; may be empty.</param>
/// <param name="Decision">"Godtagen 2026-01-08", "Inte godtagen", or empty where none was taken.</param>
public sealed record PlanOverviewRow(
    string Code,
    string Requirement,
    string TargetId,
    string Due,
    IReadOnlyList<string> FollowUp,
    string Decision
);

/// <summary>
/// One action, or an older plan's free text for an area. Its head repeats on the next page where the text runs on. Heading of level 3.
/// </summary>
/// <param name="Title">"Gäller H7 och H9".</param>
/// <param name="Requirements">What it answers: code and text. The text is empty for an area as a whole.</param>
/// <param name="Facts">Dates and roles; empty for a free text.</param>
/// <param name="TextLabel">"Planerad åtgärd".</param>
/// <param name="Assessments">What the inspectors thought of it; several where one text answers criteria that were judged apart.</param>
public sealed record PlanEntry(
    string Title,
    string Id,
    IReadOnlyList<PlanRequirement> Requirements,
    IReadOnlyList<LabelledText> Facts,
    string TextLabel,
    IReadOnlyList<string> Paragraphs,
    IReadOnlyList<Statement> Assessments
) : Block
{
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}

public sealed record PlanRequirement(string Code, string Text);
