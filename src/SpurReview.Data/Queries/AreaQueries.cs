using Microsoft.EntityFrameworkCore;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Templates;

namespace SpurReview.Data.Queries;

/// <summary>What the page of one area asks, in few statements: it is read and saved more often than anything else.</summary>
public static class AreaQueries
{
    /// <summary>One area of a review, with its criteria and the review's people. Null where the review cannot be reached.</summary>
    public static async Task<Review?> FindWithAreaAsync(this SpurDbContext db, Guid id, string letter, CancellationToken cancellationToken)
    {
        // One join for what has a single area, and the people apart, so that no row repeats the texts once for each inspector.
        var review = await db
            .Reviews.AsSingleQuery()
            .Include(r => r.Areas.Where(a => a.Letter == letter))
                .ThenInclude(a => a.Assessments.OrderBy(c => c.Code.Length).ThenBy(c => c.Code))
            .SingleOrDefaultAsync(r => r.Id == id, cancellationToken);

        if (review is not null)
            await db.Entry(review).Collection(r => r.Inspectors).Query().OrderBy(i => i.Position).LoadAsync(cancellationToken);
        return review;
    }

    /// <summary>Who last saved the row of a criterion, or of the area itself, as the database has written it down.</summary>
    public static Task<LastChange> LastChangeAsync(this SpurDbContext db, Guid area, string? code, CancellationToken cancellationToken) =>
        db
            .Database.SqlQuery<LastChange>(
                $"""
                select changed_by as "By", changed_at as "At" from assessments where area_review_id = {area} and code = {code}
                union all select changed_by, changed_at from area_reviews where id = {area} and {code}::text is null
                """
            )
            .SingleAsync(cancellationToken);

    /// <summary>The criteria of a review that are not met, with what is said of them, in the checklist's order.</summary>
    public static async Task<IReadOnlyList<NotMetCriterion>> NotMetAsync(
        this SpurDbContext db,
        Guid review,
        CancellationToken cancellationToken
    ) =>
        await db
            .Reviews.AsNoTracking()
            .Where(r => r.Id == review)
            .SelectMany(r => r.Areas)
            .SelectMany(a => a.Assessments)
            .Where(c => c.Verdict.Value == Verdict.NotMet)
            .OrderBy(c => c.Code.Substring(0, 1))
            .ThenBy(c => c.Code.Length)
            .ThenBy(c => c.Code)
            .Select(c => new NotMetCriterion(c.Code, c.Comment.Value))
            .ToListAsync(cancellationToken);

    /// <summary>How far each area of a review has come, in one statement.</summary>
    public static async Task<IReadOnlyList<AreaOutline>> OutlinesAsync(
        this SpurDbContext db,
        Guid review,
        CancellationToken cancellationToken
    ) =>
        await db
            .Reviews.AsNoTracking()
            .AsSingleQuery()
            .Where(r => r.Id == review)
            .SelectMany(r => r.Areas)
            .OrderBy(a => a.Letter)
            .Select(a => new AreaOutline(
                a.Letter,
                a.Decision == null ? null : a.Decision.Grade,
                a.Decision != null && a.Decision.Reason != null,
                a.Description.Value != "",
                a.AllowedExceptions,
                a.IsDone,
                a.Assessments.Select(c => new CriterionOutline(c.Code, c.Kind, c.Verdict.Value, c.Comment.Value != null)).ToList()
            ))
            .ToListAsync(cancellationToken);
}

public sealed record NotMetCriterion(string Code, string? Comment);

public sealed record LastChange(string By, DateTimeOffset At);

/// <summary>How far an area has come, without its texts.</summary>
public sealed record AreaOutline(
    string Letter,
    Grade? Grade,
    bool HasReason,
    bool HasDescription,
    int AllowedExceptions,
    bool IsDone,
    IReadOnlyList<CriterionOutline> Criteria
)
{
    /// <summary>The same three things that the draft's signatures ask for.</summary>
    public bool LacksSomething
    {
        get
        {
            var suggestion = GradeScale.Suggest(
                [.. Criteria.Select(c => new AssessedCriterion(c.Code, c.Kind, c.Verdict))],
                AllowedExceptions
            );
            return Criteria.Any(c => c is { Kind: CriterionKind.Regulation, Verdict: Verdict.NotAssessed })
                || Criteria.Any(c => c is { Verdict: Verdict.NotRelevant, HasComment: false })
                || (suggestion.IsSettled && suggestion.Grade != Grade && !HasReason);
        }
    }

    public static AreaOutline Of(AreaReview area) =>
        new(
            area.Letter,
            area.Decision?.Grade,
            area.Decision?.Reason is not null,
            area.Description.Value.Length > 0,
            area.AllowedExceptions,
            area.IsDone,
            [.. area.Assessments.Select(a => new CriterionOutline(a.Code, a.Kind, a.Verdict.Value, a.Comment.Value is not null))]
        );
}

public sealed record CriterionOutline(string Code, CriterionKind Kind, Verdict Verdict, bool HasComment);
