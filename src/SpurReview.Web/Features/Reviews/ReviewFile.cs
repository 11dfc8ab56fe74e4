using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Queries;
using SpurReview.Data.Settings;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Templates;
using SpurReview.Domain.Tenancy;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Reviews;

/// <summary>Akten: a whole review with its unit, its provider and its checklist. What a review's pages are made from.</summary>
public sealed record ReviewFile(Review Review, Unit Unit, CareProvider Provider, ChecklistTemplate Template)
{
    /// <summary>What the installation has decided of deadlines and more.</summary>
    public required InstallationSettings Settings { get; init; }

    /// <summary>The person's own gradings of areas that inspectors still grade alone.</summary>
    public IReadOnlyList<OwnGrading> Own { get; init; } = [];

    /// <summary>The person is here as one of the review's inspectors.</summary>
    public bool IsMine { get; init; }

    /// <summary>The areas as the person sees them.</summary>
    public IReadOnlyList<AreaReview> SeenAreas => [.. Review.Areas.Select(a => a.SeenWith(Own))];

    public Guid Id => Review.Id;

    /// <summary>"Kvarngatans vårdcentral, allmänmedicin".</summary>
    public string Title => $"{Unit.Name}, {Review.Specialty.InSentence()}";
}

/// <summary>Finds a review's file, for those whose work reaches it.</summary>
public sealed class ReviewFiles(SpurDbContext db, ReviewCatalogue catalogue, IHttpContextAccessor request)
{
    /// <summary>The same, for who is to sign it, take a step with it or change what belongs to it as a whole: nobody else does meanwhile.</summary>
    public async Task<ReviewFile?> FindToChangeAsync(Guid id, CancellationToken cancellationToken)
    {
        await db.LockToDecideAsync(id, cancellationToken);
        return await FindAsync(id, cancellationToken);
    }

    /// <summary>Null where there is no such review, or not for this person: nobody can tell which.</summary>
    public async Task<ReviewFile?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (
            await db.Reviews.Whole().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) is not { } review
            || !request.MayGoOnWith(review)
        )
            return null;

        await db.LoadReplacementsAsync(review, cancellationToken);
        // Few reviews have a plan, so its turns are no part of every whole one.
        if (review.Plan is { } plan)
            await db.Entry(plan).Collection(p => p.Turns).Query().OrderBy(t => t.Number).LoadAsync(cancellationToken);
        var place = await (
            from unit in db.Units
            join provider in db.CareProviders on unit.TenantId equals provider.Id
            from settings in db.InstallationSettings
            where unit.Id == review.UnitId
            select new
            {
                unit,
                provider,
                settings,
            }
        ).SingleAsync(cancellationToken);
        var me = db.Identity.Reach is Reach.Assigned ? review.Inspectors.SingleOrDefault(i => i.AccountId == db.Identity.AccountId) : null;
        return new ReviewFile(review, place.unit, place.provider, catalogue.Templates.Single(t => t.Id == review.TemplateId))
        {
            Settings = place.settings,
            IsMine = me is not null,
            Own = await OwnAsync(review, me, cancellationToken),
        };
    }

    /// <summary>An inspector who grades alone sees every such area as her own, also where she has written nothing yet.</summary>
    private async Task<IReadOnlyList<OwnGrading>> OwnAsync(Review review, Inspector? me, CancellationToken cancellationToken)
    {
        if (!review.GradesAlone || me?.AccountId is not { } account)
            return [];
        var written = await db.OwnGradingsAsync(review.Id, account, cancellationToken);
        var blank = review
            .Areas.Where(a => a.IsAlone && written.All(w => w.Letter != a.Letter))
            .Select(a => new OwnGrading(a, account, me.Name));
        return [.. written, .. blank];
    }
}
