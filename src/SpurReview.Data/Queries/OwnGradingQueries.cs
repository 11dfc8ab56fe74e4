using Microsoft.EntityFrameworkCore;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Data.Queries;

/// <summary>What inspectors said of areas alone. The policies show each person her own, and both where they have been compared.</summary>
public static class OwnGradingQueries
{
    /// <summary>A person's own gradings of the areas that are still alone.</summary>
    public static Task<List<OwnGrading>> OwnGradingsAsync(
        this SpurDbContext db,
        Guid review,
        Guid account,
        CancellationToken cancellationToken
    ) =>
        db
            .OwnGradings.AsSingleQuery()
            .Include(g => g.Assessments)
            .Where(g => g.ReviewId == review && g.AccountId == account && !g.IsCompared)
            .ToListAsync(cancellationToken);

    /// <summary>The same of one area, for who is to write there: it comes to be when it is first saved.</summary>
    public static async Task<OwnGrading> OwnGradingAsync(
        this SpurDbContext db,
        AreaReview area,
        Guid account,
        string by,
        CancellationToken cancellationToken
    )
    {
        var own = await db
            .OwnGradings.AsSingleQuery()
            .Include(g => g.Assessments)
            .SingleOrDefaultAsync(g => g.AreaReviewId == area.Id && g.AccountId == account, cancellationToken);
        return own ?? db.OwnGradings.Add(new OwnGrading(area, account, by)).Entity;
    }

    /// <summary>The two that were compared, in the inspectors' order; none where nothing has been.</summary>
    public static Task<List<OwnGrading>> ComparedAsync(this SpurDbContext db, Guid area, CancellationToken cancellationToken) =>
        db
            .OwnGradings.AsNoTracking()
            .AsSingleQuery()
            .Include(g => g.Assessments)
            .Where(g => g.AreaReviewId == area && g.IsCompared)
            .OrderBy(g => g.By)
            .ThenBy(g => g.AccountId)
            .ToListAsync(cancellationToken);

    /// <summary>Compares the area where both inspectors are done with it; what was changed before must have been saved. False where they are not.</summary>
    public static async Task<bool> TryCompareAsync(this SpurDbContext db, AreaReview area, CancellationToken cancellationToken)
    {
        var areBothDone = await db
            .Database.SqlQuery<bool>($"""select compare_own_gradings({area.Id}) as "Value" """)
            .SingleAsync(cancellationToken);
        if (areBothDone && await db.ComparedAsync(area.Id, cancellationToken) is [var first, var second])
            area.Compare(first, second);
        return areBothDone;
    }

    /// <summary>The same of every area that is still alone: an inspector who was dismissed and comes back may have been done long ago.</summary>
    public static async Task CompareDoneAsync(this SpurDbContext db, Review review, CancellationToken cancellationToken)
    {
        foreach (var area in review.Areas.Where(a => a.IsAlone))
            await db.TryCompareAsync(area, cancellationToken);
    }

    public static Task<bool> HasGradingBegunAsync(this SpurDbContext db, Guid review, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<bool>($"""select grading_has_begun({review}) as "Value" """).SingleAsync(cancellationToken);

    /// <summary>How those who graded alone agree, area by area. Only counts, and only of so many reviews that no single one shows.</summary>
    public static async Task<IReadOnlyList<AreaAgreement>> AgreementAsync(this SpurDbContext db, CancellationToken cancellationToken)
    {
        var rows = await db
            .Database.SqlQuery<AgreementRow>(
                $"""
                select letter as "Letter", first as "First", second as "Second", reviews as "Reviews"
                from agreement_alone({Agreement.FewestReviews})
                """
            )
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(r => r.Letter)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new AreaAgreement(g.Key, (int)g.Sum(r => r.Reviews), [.. g.Where(r => r.First is not null).Select(Pair)])),
        ];
    }

    private static GradePair Pair(AgreementRow row) => new(Enum.Parse<Grade>(row.First!), Enum.Parse<Grade>(row.Second!), (int)row.Reviews);
}

/// <summary>How many reviews had the area graded alone, and the grades where they are enough.</summary>
public sealed record AreaAgreement(string Letter, int Reviews, IReadOnlyList<GradePair> Pairs);

internal sealed record AgreementRow(string Letter, string? First, string? Second, long Reviews);
