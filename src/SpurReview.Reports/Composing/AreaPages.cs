using SpurReview.Domain.FactChecks;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Templates;
using SpurReview.Reports.Blocks;
using CriterionGroup = SpurReview.Reports.Blocks.CriterionGroup;

namespace SpurReview.Reports.Composing;

/// <summary>One section for each area, in the order of the checklist.</summary>
internal static class AreaPages
{
    public static IEnumerable<ReportSection> Compose(ReviewSnapshot review) =>
        review.Areas.Select((area, index) => Section(review, area, opensPart: index == 0 || review.Areas[index - 1].Part != area.Part));

    private static ReportSection Section(ReviewSnapshot review, SnapshotArea area, bool opensPart) =>
        new(
            area.Letter,
            area.Part switch
            {
                AreaPart.Structure => "Struktur",
                AreaPart.Process => "Process",
            },
            opensPart ? SectionStart.NewPage : SectionStart.WhereItFits,
            [
                new AreaHeading(GradeSummary.PartLabel(area.Part), area.Letter, area.Name),
                new GradeLine(area.Letter, GradeWords.Of(area, review.Plan)),
                .. Prose
                    .Paragraphs(area.Description)
                    .Select((p, n) => new Paragraph(p) { Place = DraftPlace.Paragraph(area.Letter, n + 1) }),
                .. StandardSentence(review, area) is { } sentence ? [new Paragraph(sentence)] : Array.Empty<Block>(),
                .. area.Groups.Select((group, index) => Group(area, group, index)),
                GradeBox(area),
                .. Reasons(area),
            ]
        );

    /// <summary>Written by the system at a D. An imported report has it in its own text.</summary>
    internal static string? StandardSentence(ReviewSnapshot review, SnapshotArea area)
    {
        if (review.IsImported || area.Grade is not Grade.D)
            return null;

        var officialText = area.OfferedGrades.First(g => g.Grade is Grade.D).Text;
        var advice = officialText.Contains("föreskrifter och allmänna råd", StringComparison.Ordinal) ? " och allmänna råd" : "";
        var plan = PlanParts.Answers(review.Plan, area.Letter)
            ? " Verksamheten har efter granskningen inkommit med handlingsplan, se bilaga 1."
            : "";
        return $"Under granskningen påvisades brister vad gäller följsamheten till Socialstyrelsens föreskrifter{advice}.{plan}";
    }

    private static CriterionGroup Group(SnapshotArea area, SnapshotGroup group, int index) =>
        new(
            group.Kind,
            KindHeading(group.Kind),
            $"{area.Letter}-grupp-{index + 1}",
            Prose.Lines(group.Lead),
            [.. group.Criteria.Select(Row)]
        );

    private static string KindHeading(CriterionKind kind) =>
        kind switch
        {
            CriterionKind.Regulation => "Föreskrift",
            CriterionKind.GeneralAdvice => "Allmänna råd",
            CriterionKind.QualityIndicator => "Kvalitetsindikator",
        };

    private static CriterionRow Row(SnapshotCriterion criterion)
    {
        var comment = Prose.Paragraphs(criterion.Comment);
        return new CriterionRow(
            criterion.Code,
            Prose.Line(criterion.Text),
            criterion.Verdict,
            Words(criterion.Verdict, comment.Count > 0),
            comment
        );
    }

    private static string Words(Verdict verdict, bool hasComment) =>
        verdict is Verdict.Met && hasComment ? "Uppfyllt, med anmärkning" : VerdictWords.Of(verdict);

    private static GradeBox GradeBox(SnapshotArea area)
    {
        var decided = area.Regrade?.Grade ?? area.Grade;

        return new GradeBox(
            ReportWords.Grade,
            $"{area.Letter}-gradering",
            [.. area.OfferedGrades.Select(g => new GradeBoxRow(g.Grade, g.Text, g.Grade == decided, Note(g.Grade, decided, area.Grade)))]
        );
    }

    private static string? Note(Grade grade, Grade? decided, Grade? atReview) =>
        grade == decided ? "Beslutad gradering"
        : grade == atReview ? "Gradering vid granskningen"
        : null;

    private static IEnumerable<Block> Reasons(SnapshotArea area)
    {
        if (Prose.Paragraphs(area.GradeReason) is { Count: > 0 } reason)
            yield return new Statement("Inspektörernas motivering", reason);
        if (area.Regrade is { } regrade && Prose.Paragraphs(regrade.Reason) is { Count: > 0 } why)
            yield return new Statement(
                regrade.Grade is Grade.D ? "Inspektörernas motivering till att D kvarstår" : "Inspektörernas motivering till ändringen",
                why
            );
    }
}
