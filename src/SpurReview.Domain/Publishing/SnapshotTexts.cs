using System.Globalization;
using SpurReview.Domain.Facts;

namespace SpurReview.Domain.Publishing;

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
    /// <exception cref="RuleBrokenException">A fact that is a number was given a text that is none.</exception>
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
            Facts = snapshot.Facts.ToDictionary(
                f => f.Key,
                f => Fact(f.Key, f.Value, value => text(new(TextPlace.Fact, f.Key.Code()), value))
            ),
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

    private static FactValue Fact(UnitFact fact, FactValue value, Func<string, string> text)
    {
        if (value.Number is not { } number)
            return value with { Text = text(value.Text!) };

        var written = Written(number);
        var corrected = text(written);
        if (corrected == written)
            return value;

        var changed = NumberIn(corrected) ?? throw new FormatException($"'{corrected}' is no number.");
        return Written(changed) == written ? value : value with { Number = changed };
    }

    /// <summary>Null where the text is no number as Swedish writes it.</summary>
    internal static decimal? NumberIn(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, _decimalComma, out var number) ? number : null;

    private static string Written(decimal number) => number.ToString("0.####", _decimalComma);

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
