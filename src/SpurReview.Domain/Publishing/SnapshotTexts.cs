using System.Globalization;
using SpurReview.Domain.Facts;

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
    /// <summary>What stands there is a number, written with a decimal comma.</summary>
    public bool IsNumber => Place is TextPlace.Fact && UnitFacts.Find(Key) is { } fact && !fact.IsText();
}

/// <summary>Finds and replaces the texts of a snapshot. One walk does both, so what can be found can be replaced.</summary>
public static class SnapshotTexts
{
    // Not the machine's culture data: a minimal image has none.
    private static readonly NumberFormatInfo _decimalComma = new() { NumberDecimalSeparator = "," };

    /// <summary>Every text that is there, in the order of the report.</summary>
    public static IReadOnlyList<(PlaceInReport Place, string Text)> Texts(this ReviewSnapshot snapshot)
    {
        var texts = new List<(PlaceInReport, string)>();
        snapshot.Map(
            (place, text) =>
            {
                texts.Add((place, text));
                return text;
            }
        );
        return texts;
    }

    /// <summary>The snapshot with other texts in the places named.</summary>
    /// <exception cref="FormatException">A fact that is a number was given a text that is none.</exception>
    public static ReviewSnapshot WithTexts(this ReviewSnapshot snapshot, IReadOnlyDictionary<PlaceInReport, string> texts) =>
        snapshot.Map((place, text) => texts.GetValueOrDefault(place, text));

    private static ReviewSnapshot Map(this ReviewSnapshot snapshot, Func<PlaceInReport, string, string> text) =>
        snapshot with
        {
            Inspectors = [.. snapshot.Inspectors.Select((i, n) => i with { Name = text(new(TextPlace.Inspector, Number(n)), i.Name) })],
            Findings =
            [
                .. snapshot
                    .Findings.GroupBy(f => f.Kind)
                    .SelectMany(list =>
                        list.Select((f, n) => f with { Text = text(new(TextPlace.Finding, $"{f.Kind}-{Number(n)}"), f.Text) })
                    ),
            ],
            Facts = snapshot.Facts.ToDictionary(f => f.Key, f => Fact(f.Value, value => text(new(TextPlace.Fact, f.Key.Code()), value))),
            Areas = [.. snapshot.Areas.Select(area => Area(area, text))],
            Plan = snapshot.Plan is { } plan ? Plan(plan, text) : null,
        };

    private static SnapshotArea Area(SnapshotArea area, Func<PlaceInReport, string, string> text) =>
        area with
        {
            Description = Mapped(area.Description, TextPlace.Description, area.Letter, text) ?? "",
            Groups =
            [
                .. area.Groups.Select(group =>
                    group with
                    {
                        Criteria = [.. group.Criteria.Select(c => c with { Comment = Mapped(c.Comment, TextPlace.Comment, c.Code, text) })],
                    }
                ),
            ],
            GradeReason = Mapped(area.GradeReason, TextPlace.GradeReason, area.Letter, text),
            Regrade = area.Regrade is { } regrade
                ? regrade with
                {
                    Reason = text(new(TextPlace.RegradeReason, area.Letter), regrade.Reason),
                }
                : null,
        };

    private static SnapshotPlan Plan(SnapshotPlan plan, Func<PlaceInReport, string, string> text) =>
        plan with
        {
            Actions =
            [
                .. plan.Actions.Select(
                    (action, n) =>
                        action with
                        {
                            Action = text(new(TextPlace.PlannedAction, Number(n)), action.Action),
                            DecisionReason = Mapped(action.DecisionReason, TextPlace.ActionAssessment, Number(n), text),
                        }
                ),
            ],
            Narratives = [.. plan.Narratives.Select(n => n with { Text = text(new(TextPlace.PlanNarrative, n.Area), n.Text) })],
        };

    /// <summary>A text that is not there stays away.</summary>
    private static string? Mapped(string? old, TextPlace place, string key, Func<PlaceInReport, string, string> text) =>
        string.IsNullOrEmpty(old) ? old : text(new PlaceInReport(place, key), old);

    private static FactValue Fact(FactValue value, Func<string, string> text)
    {
        if (value.Number is not { } number)
            return value with { Text = text(value.Text!) };

        var written = number.ToString("0.####", _decimalComma);
        var corrected = text(written);
        if (corrected == written)
            return value;
        return TryReadNumber(corrected, out var changed)
            ? value with
            {
                Number = changed,
            }
            : throw new FormatException($"'{corrected}' is no number.");
    }

    internal static bool TryReadNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, _decimalComma, out number);

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
