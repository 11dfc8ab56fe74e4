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

    /// <summary>The criteria that the person herself, alone, has found not to be met.</summary>
    public static async Task<IReadOnlyList<NotMetCriterion>> NotMetAloneAsync(
        this SpurDbContext db,
        Guid review,
        Guid account,
        CancellationToken cancellationToken
    ) =>
        await db
            .OwnGradings.AsNoTracking()
            .Where(g => g.ReviewId == review && g.AccountId == account && !g.IsCompared)
            .SelectMany(g => g.Assessments)
            .Where(c => c.Verdict.Value == Verdict.NotMet)
            .Select(c => new NotMetCriterion(c.Code, c.Comment.Value))
            .ToListAsync(cancellationToken);

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

    /// <summary>How far each area of a review has come, as the person sees it: in one statement, and one more where inspectors grade alone.</summary>
    public static async Task<IReadOnlyList<AreaOutline>> OutlinesAsync(
        this SpurDbContext db,
        Guid review,
        CancellationToken cancellationToken
    )
    {
        var outlines = await db
            .Reviews.AsNoTracking()
            .AsSingleQuery()
            .Where(r => r.Id == review)
            .SelectMany(r => r.Areas, (r, a) => new { r.GradesAlone, a })
            .OrderBy(x => x.a.Letter)
            .Select(x => new AreaOutline(
                x.a.Letter,
                x.a.Decision == null ? null : x.a.Decision.Grade,
                x.a.Decision != null && x.a.Decision.Reason != null,
                x.a.Description.Value != "",
                x.a.AllowedExceptions,
                x.a.IsDone,
                x.a.Assessments.Select(c => new CriterionOutline(c.Code, c.Kind, c.Verdict.Value, c.Comment.Value != null, c.MustBeAgreed))
                    .ToList()
            )
            {
                IsAlone = x.GradesAlone && !x.a.IsCompared,
                GradeMustBeAgreed = x.a.GradeMustBeAgreed,
            })
            .ToListAsync(cancellationToken);
        if (db.Identity.AccountId is not { } account || !outlines.Any(o => o.IsAlone))
            return outlines;

        var own = await db.OwnGradings.OutlinesOf(account).Where(o => o.Review == review).ToListAsync(cancellationToken);
        return [.. outlines.Select(o => o.With(own.SingleOrDefault(mine => mine.Letter == o.Letter)))];
    }

    /// <summary>How far a person has come alone.</summary>
    internal static IQueryable<OwnOutline> OutlinesOf(this IQueryable<OwnGrading> gradings, Guid account) =>
        gradings
            .AsNoTracking()
            .AsSingleQuery()
            .Where(g => g.AccountId == account && !g.IsCompared)
            .Select(g => new OwnOutline
            {
                Review = g.ReviewId,
                Letter = g.Letter,
                Grade = g.Decision == null ? null : g.Decision.Grade,
                HasReason = g.Decision != null && g.Decision.Reason != null,
                IsDone = g.IsDone,
                Criteria = g.Assessments.Select(c => new OwnCriterionOutline(c.Code, c.Verdict.Value, c.Comment.Value != null)).ToList(),
            });
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
    /// <summary>The inspectors grade it alone; what stands here is then the person's own.</summary>
    public bool IsAlone { get; init; }
    public bool GradeMustBeAgreed { get; init; }
    public int ToAgree => Criteria.Count(c => c.MustBeAgreed) + (GradeMustBeAgreed ? 1 : 0);

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
            [.. area.Assessments.Select(CriterionOutline.Of)]
        )
        {
            IsAlone = area.IsAlone || area.IsOwn,
            GradeMustBeAgreed = area.GradeMustBeAgreed,
        };

    /// <summary>As who grades alone sees it; as it is where the person has said nothing.</summary>
    internal AreaOutline With(OwnOutline? own) =>
        own is null || !IsAlone
            ? this
            : this with
            {
                Grade = own.Grade,
                HasReason = own.HasReason,
                IsDone = own.IsDone,
                Criteria = [.. Criteria.Select(c => c.With(own.Criteria.Single(o => o.Code == c.Code)))],
            };
}

public sealed record CriterionOutline(string Code, CriterionKind Kind, Verdict Verdict, bool HasComment, bool MustBeAgreed)
{
    internal static CriterionOutline Of(Assessment a) => new(a.Code, a.Kind, a.Verdict.Value, a.Comment.Value is not null, a.MustBeAgreed);

    internal CriterionOutline With(OwnCriterionOutline own) => this with { Verdict = own.Verdict, HasComment = own.HasComment };
}

/// <summary>How far one inspector has come with an area alone.</summary>
internal sealed record OwnOutline
{
    public required Guid Review { get; init; }
    public required string Letter { get; init; }
    public required Grade? Grade { get; init; }
    public required bool HasReason { get; init; }
    public required bool IsDone { get; init; }
    public required IReadOnlyList<OwnCriterionOutline> Criteria { get; init; }
}

internal sealed record OwnCriterionOutline(string Code, Verdict Verdict, bool HasComment);
