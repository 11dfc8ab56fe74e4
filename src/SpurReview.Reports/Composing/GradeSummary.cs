using SpurReview.Domain.Grading;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Templates;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.Composing;

/// <summary>The page a reader in a hurry reads: grades, what the plan promises, how to read it.</summary>
internal static class GradeSummary
{
    public static ReportSection Compose(ReviewSnapshot review) =>
        new(
            "graderingar",
            "Sammanfattning",
            SectionStart.NewPage,
            [
                new Heading(2, "Graderingar", "graderingar-rubrik"),
                new Paragraph(Sentence(review.Areas), ParagraphTone.Lead),
                new GradeOverview([
                    .. review
                        .Areas.GroupBy(a => a.Part)
                        .Select(part => new GradeOverviewPart(PartLabel(part.Key), [.. part.Select(a => Row(a, review.Plan))])),
                ]),
                .. PlanLine(review.Plan) is { } line ? [new Paragraph(line)] : Array.Empty<Block>(),
                ReadingGuide(review),
            ]
        );

    public static string PartLabel(AreaPart part) =>
        part switch
        {
            AreaPart.Structure => "STRUKTUR",
            AreaPart.Process => "PROCESS",
        };

    /// <summary>"Fem områden har A, två har B och ett har C efter handlingsplan."</summary>
    internal static string Sentence(IReadOnlyList<SnapshotArea> areas)
    {
        var counted = areas
            .GroupBy(a => a.Regrade?.Grade ?? a.Grade)
            .OrderBy(g => g.Key ?? (Grade)int.MaxValue)
            .Select(g => (Grade: g.Key, Count: g.Count(), Changed: g.Count(a => a.Regrade is { Grade: not Grade.D })))
            .ToList();

        var parts = counted
            .Select(
                (g, index) =>
                    $"{Swedish.Count(g.Count)}{(index == 0 ? Noun(g.Count) : "")} {Has(g.Grade, g.Count)}{AfterPlan(g.Count, g.Changed)}"
            )
            .ToList();
        if (counted is [var only] && only.Count > 1)
            parts = [$"alla {Swedish.Count(only.Count)} områden {Has(only.Grade, only.Count)}{AfterPlan(only.Count, only.Changed)}"];

        return $"{Prose.Capitalised(Swedish.List(parts))}.";
    }

    private static string Noun(int count) => count == 1 ? " område" : " områden";

    private static string Has(Grade? grade, int count) =>
        grade is null
            ? count == 1
                ? "är inte graderat"
                : "är inte graderade"
            : $"har {grade}";

    private static string AfterPlan(int count, int changed) =>
        changed == 0 ? ""
        : changed == count ? " efter handlingsplan"
        : $", varav {Swedish.Count(changed)} efter handlingsplan";

    private static GradeOverviewRow Row(SnapshotArea area, SnapshotPlan? plan) =>
        new(area.Letter, area.Name, area.Letter, GradeWords.Of(area, plan));

    private static string? PlanLine(SnapshotPlan? plan)
    {
        if (plan is null || PlanParts.Areas(plan) is not { Count: > 0 } areas)
            return null;

        var sentences = new List<string> { $"Handlingsplan finns för {Swedish.List(areas)}." };
        if (plan.Actions.Count > 0)
            sentences.Add($"Åtgärderna ska vara genomförda senast den {Swedish.Date(plan.Actions.Max(a => a.DueOn))}.");
        if (plan.Actions.SelectMany(a => a.Responsible).Select(p => Prose.Line(p.Role)).Distinct().ToList() is { Count: > 0 } roles)
            sentences.Add($"Ansvarig: {Swedish.List(roles.Select(Prose.InSentence))}.");
        if (plan.Actions.SelectMany(a => a.FollowUpOn).ToList() is { Count: > 0 } dates)
            sentences.Add($"Verksamheten följer upp den {Swedish.Dates(dates)}.");
        return string.Join(' ', sentences);
    }

    private static Box ReadingGuide(ReviewSnapshot review) =>
        new(
            "Så läser du graderingen",
            "las-graderingen",
            [
                "Kriterierna är av tre slag: föreskrifter, som ska följas, allmänna råd om hur föreskrifterna bör följas, och kvalitetsindikatorer, som går utöver reglerna.",
                "C betyder att åtgärder rekommenderas. D betyder att åtgärder krävs och att verksamheten ska lämna en handlingsplan.",
                "Varje område graderas för sig, på den skala som området har. Det finns ingen sammanvägd gradering.",
                $"Graderingen visar läget vid besöket {VisitIn(review)}.",
            ]
        );

    private static string VisitIn(ReviewSnapshot review) => $"den {Swedish.Period(review.Visit.From, review.Visit.To)}";
}
