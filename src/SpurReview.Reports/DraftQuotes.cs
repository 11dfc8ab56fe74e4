using SpurReview.Domain.FactChecks;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports;

/// <summary>What stands where a remark is about, word for word.</summary>
public static class DraftQuotes
{
    /// <summary>Null where the draft has no such place.</summary>
    public static string? At(ReportDocument draft, DraftPlace place) =>
        place.Part is DraftPart.Report
            ? draft.Title
            : draft.Sections.SelectMany(s => s.Blocks).SelectMany(Places).Where(p => p.Place == place).Select(p => p.Text).FirstOrDefault();

    private static IEnumerable<(DraftPlace? Place, string Text)> Places(Block block) =>
        block switch
        {
            Paragraph paragraph => [(paragraph.Place, paragraph.Text)],
            BulletList list => list.Items.Select(i => (i.Place, i.Text)),
            GradeLine line => [(DraftPlace.GradeOf(line.Letter), Words(line.Grade))],
            CriterionGroup group => group.Rows.Select(r => ((DraftPlace?)DraftPlace.Criterion(r.Code), Words(r))),
            _ => [],
        };

    private static string Words(AreaGrade grade) => grade.Decided is { } decided ? $"{decided} · {grade.Words}" : grade.Words;

    private static string Words(CriterionRow row) => string.Join('\n', [$"{row.Code} {row.Text}", row.VerdictWords, .. row.Comment]);
}
