using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Publishing;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.Composing;

/// <summary>Bilaga 1: the plan as an overview, then each action by itself. Roles, with names where the snapshot has them.</summary>
internal sealed class PlanAnnex(SnapshotPlan plan, IReadOnlyList<SnapshotArea> areas)
{
    public const string Id = "handlingsplan";
    internal const string TextLabel = "Planerad åtgärd";
    private const int ShortRequirement = 90;

    public ReportSection Compose() =>
        new(
            Id,
            "Handlingsplan",
            SectionStart.NewPage,
            [
                new Heading(2, "Bilaga 1 Handlingsplan", $"{Id}-rubrik"),
                new Paragraph($"Handlingsplanen kom in den {Swedish.Date(plan.SubmittedOn)}.", ParagraphTone.Note),
                .. plan.Actions.Count == 0 ? Array.Empty<Block>() : [new PlanOverview([.. OverviewRows()])],
                .. Shared().Select(same => Entry(same.Id, same.Actions)),
                .. plan.Narratives.Select(Narrative),
            ]
        );

    /// <summary>Actions with the same text, in the order of the plan.</summary>
    private IReadOnlyList<(string Id, IReadOnlyList<SnapshotAction> Actions)> Shared() =>
        [
            .. plan
                .Actions.GroupBy(a => Prose.Key(a.Action))
                .Select((g, index) => ($"plan-{index + 1}", (IReadOnlyList<SnapshotAction>)[.. g])),
        ];

    private IEnumerable<PlanOverviewRow> OverviewRows() =>
        Shared()
            .SelectMany(same => same.Actions.SelectMany(action => action.Answers.Select(answer => (answer, action, target: same.Id))))
            .OrderBy(row => PlanParts.AreaOf(row.answer), StringComparer.Ordinal)
            .ThenBy(row => row.answer.Length)
            .ThenBy(row => row.answer, StringComparer.Ordinal)
            .Select(row => new PlanOverviewRow(
                row.answer,
                Prose.Shortened(Requirement(row.answer), ShortRequirement),
                row.target,
                Swedish.TableDate(row.action.DueOn),
                Dates(row.action),
                DecisionWords(row.action)
            ));

    private PlanEntry Entry(string id, IReadOnlyList<SnapshotAction> same)
    {
        var answers = same.SelectMany(a => a.Answers).Distinct().ToList();

        return new PlanEntry(
            $"Gäller {Swedish.List(answers.Select(Named))}",
            id,
            [.. answers.Select(a => new PlanRequirement(a, Requirement(a)))],
            Facts(
                Each(same, a => [Swedish.TableDate(a.DueOn)]),
                Each(same, a => People(a.Responsible)),
                Each(same, Dates),
                Each(same, a => People(a.FollowUpResponsible))
            ),
            TextLabel,
            Prose.Paragraphs(same[0].Action),
            [.. Assessments(same)]
        );
    }

    private PlanEntry Narrative(SnapshotNarrative narrative, int index) =>
        new(
            $"Gäller {Named(narrative.Area)}",
            $"plan-text-{index + 1}",
            [new PlanRequirement(narrative.Area, Requirement(narrative.Area))],
            [],
            TextLabel,
            Prose.Paragraphs(narrative.Text),
            []
        );

    internal static IReadOnlyList<LabelledText> Facts(
        IReadOnlyList<string> due,
        IReadOnlyList<string> responsible,
        IReadOnlyList<string> followUpOn,
        IReadOnlyList<string> followUpResponsible
    ) =>
        [
            new("Datum när åtgärden ska vara genomförd", due),
            new("Ansvarig för genomförandet", responsible),
            new("Datum för uppföljning", followUpOn),
            new("Ansvarig för uppföljningen", followUpResponsible),
        ];

    internal static string Named(string answer) => PlanParts.IsWholeArea(answer) ? $"område {answer} som helhet" : answer;

    /// <summary>The criterion's text, or the area's name; empty where the checklist has neither.</summary>
    private string Requirement(string answer)
    {
        var area = areas.FirstOrDefault(a => a.Letter == PlanParts.AreaOf(answer));
        var criterion = area?.Groups.SelectMany(g => g.Criteria).FirstOrDefault(c => c.Code == answer);
        return Prose.Line((PlanParts.IsWholeArea(answer) ? area?.Name : criterion?.Text) ?? "");
    }

    private static IReadOnlyList<string> People(IEnumerable<ResponsiblePerson> people) =>
        [.. people.Select(p => Prose.Line(p.Name is null ? p.Role : $"{p.Role}: {p.Name}")).Distinct()];

    private static IReadOnlyList<string> Dates(SnapshotAction action) =>
        [.. action.FollowUpOn.Order().Distinct().Select(Swedish.TableDate)];

    /// <summary>Said once where all say the same, otherwise for each with what it answers.</summary>
    private static IReadOnlyList<string> Each(IReadOnlyList<SnapshotAction> same, Func<SnapshotAction, IReadOnlyList<string>> lines)
    {
        var first = lines(same[0]);
        if (same.All(a => lines(a).SequenceEqual(first)))
            return first;

        return [.. same.Select(a => $"{Swedish.List(a.Answers)}: {string.Join(", ", lines(a))}")];
    }

    private static IEnumerable<Statement> Assessments(IReadOnlyList<SnapshotAction> same)
    {
        var groups = same.Where(a => a.Decision is not null)
            .GroupBy(a => (DecisionWords(a), Prose.Key(a.DecisionReason ?? "")))
            .Select(g => g.ToList())
            .ToList();
        var speaksOfAll = groups is [var all] && all.Count == same.Count;

        return groups.Select(g => new Statement(
            speaksOfAll
                ? "Inspektörernas bedömning"
                : $"Inspektörernas bedömning av {Swedish.List(g.SelectMany(a => a.Answers).Distinct())}",
            [$"{DecisionWords(g[0])}.", .. Prose.Paragraphs(g[0].DecisionReason)]
        ));
    }

    private static string DecisionWords(SnapshotAction action)
    {
        if (action.Decision is not { } decision)
            return "";

        var words = decision switch
        {
            ActionDecision.Accepted => "Godtagen",
            ActionDecision.Returned => "Inte godtagen",
        };
        return action.DecidedOn is { } on ? $"{words} {Swedish.TableDate(on)}" : words;
    }
}
