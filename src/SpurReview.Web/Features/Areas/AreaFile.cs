using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Queries;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Templates;
using SpurReview.Domain.Visits;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Areas;

/// <summary>One area of one review and its part of the checklist.</summary>
/// <param name="SeesNotes">The person is here as one of the review's inspectors.</param>
public sealed record AreaFile(AreaReview Area, ChecklistTemplate Template, bool SeesNotes)
{
    public required bool MayWrite { get; init; }

    /// <summary>The area that both inspectors grade; while they grade alone, <see cref="Area"/> is the person's own of it.</summary>
    public required AreaReview Common { get; init; }

    /// <summary>The other inspector, by name; null where there is none, or the person is none.</summary>
    public string? Colleague { get; init; }
    public Review Review => Area.Review;
    public AssessmentArea Checklist => Template.Area(Area.Letter);

    public AreaEdits Unedited => AreaEdits.None(Area);
}

/// <summary>Reads areas for the pages that are about one of them.</summary>
public sealed class AreaFiles(SpurDbContext db, ReviewCatalogue catalogue, IHttpContextAccessor request)
{
    /// <summary>Null where the person does not reach the review, or it has no such area.</summary>
    public async Task<AreaFile?> FindAsync(Guid id, string letter, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (await db.FindWithAreaAsync(id, letter, cancellationToken) is not { Areas: [var area] } review || !request.MayGoOnWith(review))
            return null;

        var me = user.Is(AccountRole.Inspector) ? review.Inspectors.SingleOrDefault(i => i.AccountId == user.AccountId()) : null;
        return new AreaFile(
            await SeenAsync(area, me, cancellationToken),
            catalogue.Templates.Single(t => t.Id == review.TemplateId),
            SeesNotes: me is not null
        )
        {
            Common = area,
            Colleague = me is null ? null : review.Inspectors.FirstOrDefault(i => i != me)?.Name,
            MayWrite = user.May(Deed.Grade),
        };
    }

    private async Task<AreaReview> SeenAsync(AreaReview area, Inspector? me, CancellationToken cancellationToken) =>
        area.IsAlone && me is { AccountId: { } account }
            ? area.As(await db.OwnGradingAsync(area, account, me.Name, cancellationToken))
            : area;

    public Task LoadFactsAsync(Review review, CancellationToken cancellationToken) =>
        db.Entry(review).Collection(r => r.Facts).LoadAsync(cancellationToken);

    /// <summary>What the notices ask, and no more of the facts than it takes.</summary>
    public async Task<bool> IsSmallUnitAsync(Review review, CancellationToken cancellationToken)
    {
        var found = await db
            .InstallationSettings.Select(s => new
            {
                s.SmallGroupThreshold,
                Residents = db
                    .Reviews.Where(r => r.Id == review.Id)
                    .SelectMany(r => r.Facts)
                    .Where(f => f.Fact == UnitFact.Residents)
                    .Select(f => f.Number)
                    .FirstOrDefault(),
            })
            .SingleAsync(cancellationToken);
        return UnitFacts.IsSmallGroup(found.Residents, found.SmallGroupThreshold);
    }

    public Task LoadFindingsAsync(Review review, CancellationToken cancellationToken) =>
        db.Entry(review).Collection(r => r.Findings).LoadAsync(cancellationToken);

    public async Task<AreaPage> PageAsync(AreaFile file, AreaEdits edits, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        await db.LoadStandingAsync(file.Review, cancellationToken);
        var (unit, settings) = await db.NamedAsync(file.Review.UnitId, cancellationToken);
        var outlines = await db.OutlinesAsync(file.Review.Id, cancellationToken);
        await LoadFactsAsync(file.Review, cancellationToken);
        var others = new Dictionary<AreaField, LastChange?>();
        foreach (var field in edits.Clashing)
            others[field] = await LastChangeAsync(file.Area, field, user, cancellationToken);
        return new AreaPage(file, edits, unit, outlines)
        {
            Settings = settings,
            Others = others,
            Notes = file.SeesNotes ? await NotesAsync(file.Area, cancellationToken) : null,
        };
    }

    /// <summary>Those that lie in the area, and those that may name one of its criteria.</summary>
    private Task<List<VisitNote>> NotesAsync(AreaReview area, CancellationToken cancellationToken) =>
        db
            .VisitNotes.AsNoTracking()
            .Where(n => n.ReviewId == area.Review.Id && !n.IsRemoved)
            .Where(n => n.Area == area.Letter || EF.Functions.ILike(n.Text, $"%#{area.Letter}%"))
            .OrderBy(n => n.WrittenAt)
            .ToListAsync(cancellationToken);

    /// <summary>Who saved the field's row last, and when; null where that is the person herself, who then saved another of its fields.</summary>
    public async Task<LastChange?> LastChangeAsync(
        AreaReview area,
        AreaField field,
        ClaimsPrincipal user,
        CancellationToken cancellationToken
    ) =>
        // Nobody but the person writes in an own grading, and what the rows of the area say is no news of it.
        area.IsOwn && field.Kind is AreaFieldKind.Verdict or AreaFieldKind.Comment or AreaFieldKind.Grade
            ? null
        : await db.LastChangeAsync(area.Id, field.Code, cancellationToken) is { } change && change.By != user.Name() ? change
        : null;
}
