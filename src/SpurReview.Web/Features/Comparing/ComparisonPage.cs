using SpurReview.Domain.Calendar;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Reports;
using SpurReview.Web.Features.Areas;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Comparing;

/// <summary>The rows where two inspectors said different things of an area.</summary>
public sealed record ComparisonPage(AreaFile File, string Unit, Guid Me)
{
    public required Terms Terms { get; init; }

    /// <summary>The two, one's own first; none while they still grade alone, or where they never did.</summary>
    public required IReadOnlyList<OwnGrading> Compared { get; init; }

    public string Letter => File.Area.Letter;
    public string Title => $"Jämför område {Letter}";
    public ReviewHead Head => ReviewHead.Of(File.Review, Unit, Terms);
    public bool IsOpen => File.MayWrite && File.Review.IsOpenForAssessment;
    public string Address => Links.Comparison(File.Review.Id, Letter);
    public string Area => Links.Area(File.Review.Id, Letter);

    public IReadOnlyList<ComparedRow> Rows =>
        Compared is [var first, var second] ? [.. Criteria(first, second), .. Grades(first, second)] : [];

    public IReadOnlyList<ComparedRow> Left => [.. Rows.Where(r => !r.IsSettled)];
    public IReadOnlyList<ComparedRow> Settled => [.. Rows.Where(r => r.IsSettled)];

    public string Lead =>
        this switch
        {
            { Compared.Count: 0 } when File.Common.IsAlone => AloneTexts.Notice(File)!.Words,
            { Compared.Count: 0 } => "Ni graderar området tillsammans, så det finns inget att jämföra.",
            { Rows.Count: 0 } => "Ni är helt överens om området.",
            { Left.Count: 0 } => "Ni är överens om allt i området.",
            { Left.Count: 1 } => "1 rad skiljer sig och är kvar att komma överens om. Det ni är överens om gäller redan.",
            _ => $"{Left.Count} rader skiljer sig och är kvar att komma överens om. Det ni är överens om gäller redan.",
        };

    /// <summary>The row that a form is about, and whose word it takes; null where there is no such.</summary>
    public (ComparedRow Row, OwnGrading Taken)? Find(TakeForm form) =>
        Rows.SingleOrDefault(r => r.Name == form.Row) is { } row && Compared.SingleOrDefault(g => g.Id == form.Own) is { } taken
            ? (row, taken)
            : null;

    public string TakeWords(ComparedSide side) => side.Author == Me ? "Ta min" : $"Ta {TextClash.Genitive(side.By)}";

    private IEnumerable<ComparedRow> Criteria(OwnGrading first, OwnGrading second) =>
        from criterion in File.Checklist.Criteria
        let assessment = File.Common.Find(criterion.Code)
        where first.Of(criterion.Code).Says != second.Of(criterion.Code).Says
        select new ComparedRow(criterion.Code, criterion.Text, Side(first, second, criterion.Code), Side(second, first, criterion.Code))
        {
            IsSettled = !assessment.MustBeAgreed,
            Stamp = $"{assessment.Verdict.Version}.{assessment.Comment.Version}",
            Holds = assessment.Verdict.Value.Word(FieldText.Of(assessment.Comment.Value)),
        };

    private IEnumerable<ComparedRow> Grades(OwnGrading first, OwnGrading second)
    {
        if (first.SaysOfGrade == second.SaysOfGrade)
            yield break;
        yield return new ComparedRow(null, $"Gradering av område {Letter}", GradeSide(first, second), GradeSide(second, first))
        {
            IsSettled = !File.Common.GradeMustBeAgreed,
            Stamp = $"{File.Common.DecisionVersion}",
            Holds = $"{File.Common.Decision?.Grade}",
        };
    }

    private static ComparedSide Side(OwnGrading own, OwnGrading other, string code)
    {
        var (verdict, comment) = own.Of(code).Says;
        var (mine, _) = TextDifference.Of(FieldText.Of(comment), FieldText.Of(other.Of(code).Comment.Value));
        return new ComparedSide(own.Id, own.AccountId, own.By, verdict.Word(FieldText.Of(comment)), mine) { Verdict = verdict };
    }

    private ComparedSide GradeSide(OwnGrading own, OwnGrading other)
    {
        var (mine, _) = TextDifference.Of(FieldText.Of(own.Decision?.Reason), FieldText.Of(other.Decision?.Reason));
        return new ComparedSide(own.Id, own.AccountId, own.By, own.Decision is { } d ? GradeWords(d.Grade) : "Ingen gradering", mine)
        {
            Grade = own.Decision?.Grade,
        };
    }

    private string GradeWords(Grade grade) => GradeNames.Short(File.Checklist.Grades.Single(g => g.Grade == grade));
}

/// <param name="Code">Null for the grade.</param>
public sealed record ComparedRow(string? Code, string Text, ComparedSide First, ComparedSide Second)
{
    /// <summary>The inspectors have agreed since.</summary>
    public required bool IsSettled { get; init; }

    /// <summary>The versions that the page showed.</summary>
    public required string Stamp { get; init; }

    /// <summary>What holds now, in words.</summary>
    public required string Holds { get; init; }

    public string Name => Code ?? AreaField.Grade.Name;

    /// <summary>Where it stands on the grading page.</summary>
    public string Anchor => Code ?? "gradering";
    public IEnumerable<ComparedSide> Sides => [First, Second];
}

/// <summary>What one of the two said.</summary>
public sealed record ComparedSide(Guid Own, Guid Author, string By, string Words, IReadOnlyList<TextPart> Text)
{
    public Verdict? Verdict { get; init; }
    public Grade? Grade { get; init; }
}
