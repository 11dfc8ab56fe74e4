using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;

namespace SpurReview.Data.Queries;

/// <summary>Who sends for the unit of a review.</summary>
public static class DeputyQueries
{
    /// <summary>Whether the person may, in the role in which he or she acts.</summary>
    public static async Task<UnitSender> SenderAsync(this SpurDbContext db, Guid review, CancellationToken cancellationToken) =>
        db.Identity.Reach switch
        {
            Reach.Head => UnitSender.Head,
            Reach.Deputy => UnitSender.Deputy(
                await db.Database.SqlQuery<bool>($"select may_send({review}) as \"Value\"").SingleAsync(cancellationToken)
            ),
            _ => UnitSender.Other,
        };

    /// <summary>Of the reviews, those that a deputy sends for.</summary>
    public static async Task<HashSet<Guid>> SendsForAsync(
        this SpurDbContext db,
        IReadOnlyCollection<Guid> reviews,
        CancellationToken cancellationToken
    ) =>
        [
            .. await db
                .Database.SqlQuery<Guid>($"select id as \"Value\" from unnest({reviews.ToArray()}) as r (id) where may_send(id)")
                .ToListAsync(cancellationToken),
        ];

    /// <summary>The deputies of its unit, by name.</summary>
    public static Task<List<DeputyRow>> DeputiesOfAsync(this SpurDbContext db, Guid review, CancellationToken cancellationToken) =>
        db
            .Database.SqlQuery<DeputyRow>(
                $"""
                select d.position_id as "Position", a.name as "Name", d.given_on as "GivenOn", d.given_by as "GivenBy"
                from deputies_of({review}) d join accounts a on a.id = d.account_id
                """
            )
            .OrderBy(d => d.Name)
            .ToListAsync(cancellationToken);

    /// <summary>Names of the heads of its unit.</summary>
    public static Task<List<string>> HeadsOfAsync(this SpurDbContext db, Guid review, CancellationToken cancellationToken) =>
        db
            .Database.SqlQuery<string>(
                $"select distinct a.name as \"Value\" from people_of_review({review}) p join accounts a on a.id = p.account_id where p.reach = 'head'"
            )
            .OrderBy(name => name)
            .ToListAsync(cancellationToken);

    /// <summary>The right that a deputy has today, for who gave it; null where there is none.</summary>
    public static Task<DeputyRight?> RightOfAsync(this SpurDbContext db, Guid position, CancellationToken cancellationToken) =>
        db.DeputyRights.SingleOrDefaultAsync(r => r.PositionId == position && r.TakenBackOn == null, cancellationToken);
}

/// <summary>A deputy, and since when he or she may send; null where the head has not said so.</summary>
public sealed record DeputyRow(Guid Position, string Name, DateOnly? GivenOn, string? GivenBy)
{
    public bool MaySend => GivenOn is not null;
}
