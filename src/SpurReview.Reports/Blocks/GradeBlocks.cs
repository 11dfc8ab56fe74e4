using SpurReview.Domain.Grading;
using SpurReview.Domain.Templates;

namespace SpurReview.Reports.Blocks;

/// <summary>An area's grade on the scale that the area offers. Never drawn without the scale and the words.</summary>
/// <param name="Offered">Best first; a letter that is not offered is absent.</param>
/// <param name="AtReview">The grade at the review; null where an area of a draft has none yet.</param>
/// <param name="Decided">The grade that holds: the last decision.</param>
/// <param name="Words">The template's own words for the grade that holds, or "Inte graderat".</param>
/// <param name="AtReviewWords">The words for the first grade where it was changed, otherwise null.</param>
/// <param name="Sentence">"Ändrad från D till C den 8 januari 2026 efter handlingsplan", "D kvarstår. …", or null.</param>
public sealed record AreaGrade(
    IReadOnlyList<Grade> Offered,
    Grade? AtReview,
    Grade? Decided,
    string Words,
    string? AtReviewWords,
    string? Sentence
)
{
    public bool IsChanged => AtReview != Decided;
}

/// <summary>The table of all areas, grouped by part.</summary>
public sealed record GradeOverview(IReadOnlyList<GradeOverviewPart> Parts) : Block
{
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}

/// <param name="Label">"STRUKTUR" or "PROCESS".</param>
public sealed record GradeOverviewPart(string Label, IReadOnlyList<GradeOverviewRow> Rows);

/// <param name="TargetId">The area's section.</param>
public sealed record GradeOverviewRow(string Letter, string Area, string TargetId, AreaGrade Grade);

/// <summary>Opens an area: part label, letter, name. Level 2; the letter is also the area's anchor.</summary>
public sealed record AreaHeading(string PartLabel, string Letter, string Name) : Block
{
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The area's result, right under its heading: scale, words and what was changed.</summary>
public sealed record GradeLine(string Letter, AreaGrade Grade) : Block
{
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Criteria under a heading of level 3. A row never splits over two pages, and the heading takes the first row along.</summary>
/// <param name="Lead">The requirement that the criteria interpret, line by line, as the checklist prints it; may be empty.</param>
public sealed record CriterionGroup(
    CriterionKind Kind,
    string Heading,
    string Id,
    IReadOnlyList<string> Lead,
    IReadOnlyList<CriterionRow> Rows
) : Block
{
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}

/// <param name="Code">Also the row's anchor.</param>
/// <param name="VerdictWords">"Uppfyllt, med anmärkning" where a met criterion has a comment.</param>
/// <param name="Comment">Paragraphs under the criterion, introduced by <see cref="ReportWords.CommentLead"/>; may be empty.</param>
public sealed record CriterionRow(string Code, string Text, Verdict Verdict, string VerdictWords, IReadOnlyList<string> Comment);

/// <summary>All offered grades in full official text. Never splits over two pages. Heading of level 3.</summary>
public sealed record GradeBox(string Heading, string Id, IReadOnlyList<GradeBoxRow> Rows) : Block
{
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}

/// <param name="IsDecided">The grade that holds: drawn bold with a bar.</param>
/// <param name="Note">"Beslutad gradering", or "Gradering vid granskningen" at the first grade of a changed one; else null.</param>
public sealed record GradeBoxRow(Grade Grade, string Text, bool IsDecided, string? Note);
