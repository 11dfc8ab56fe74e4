using SpurReview.Domain.Facts;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Publishing;

/// <summary>A kind of text in a report that people wrote, and that can be corrected.</summary>
public enum TextPlace
{
    /// <summary>An inspector's name; the key is the place in the list, from 1.</summary>
    Inspector,

    /// <summary>A strength, weakness or improvement; the key is kind and number: "Weakness-3".</summary>
    Finding,

    /// <summary>A fact about the unit, number or text; the key is its code.</summary>
    Fact,

    /// <summary>An area's description; the key is its letter.</summary>
    Description,

    /// <summary>A comment beside a criterion; the key is its code.</summary>
    Comment,

    /// <summary>Why an area has its grade; the key is its letter.</summary>
    GradeReason,

    /// <summary>Why an area was graded anew, or why D stands; the key is its letter.</summary>
    RegradeReason,

    /// <summary>A planned action; the key is its place in the plan, from 1.</summary>
    PlannedAction,

    /// <summary>What the inspectors said of a planned action; the key is its place in the plan, from 1.</summary>
    ActionAssessment,

    /// <summary>An older plan's text for an area; the key is its letter.</summary>
    PlanNarrative,
}

/// <summary>Where a text stands in a report.</summary>
public sealed record PlaceInReport(TextPlace Place, string Key)
{
    /// <summary>"Comment H2": how obstacles name it.</summary>
    public override string ToString() => $"{Place} {Key}";

    /// <summary>What a corrected text may have: as much as the review itself, and its package.</summary>
    public int MaxLength() =>
        Place switch
        {
            TextPlace.Inspector => Text.LineMaxLength,
            TextPlace.Finding => Finding.TextMaxLength,
            _ => Text.MaxLength,
        };

    /// <summary>What stands there is a number, written with a decimal comma. No property, which would be written into the frozen snapshot.</summary>
    public bool IsNumber() => Place is TextPlace.Fact && UnitFacts.Find(Key) is { } fact && !fact.IsText();
}
