using Microsoft.EntityFrameworkCore;

namespace SpurReview.Data.Outbox;

/// <summary>Whom a step with a review is told.</summary>
public static class PeopleOfReview
{
    /// <summary>The inspectors' addresses, each once.</summary>
    public static Task<List<string>> InspectorsOfAsync(this SpurDbContext db, Guid review, CancellationToken cancellationToken) =>
        db.AddressesAsync(review, ["assigned"], cancellationToken);

    /// <summary>Those of the verksamhetschef, the ställföreträdare and the studierektor, each once.</summary>
    public static Task<List<string>> UnitOfAsync(this SpurDbContext db, Guid review, CancellationToken cancellationToken) =>
        db.AddressesAsync(review, ["head", "deputy", "studies"], cancellationToken);

    /// <summary>Those of who sends what the unit has written: the verksamhetschef, and each ställföreträdare whom she has let.</summary>
    public static Task<List<string>> SendersOfAsync(this SpurDbContext db, Guid review, CancellationToken cancellationToken) =>
        db
            .Database.SqlQuery<string>(
                $"""
                select distinct a.email as "Value" from accounts a
                where a.id in (select p.account_id from people_of_review({review}) p where p.reach = 'head')
                    or a.id in (select d.account_id from deputies_of({review}) d where d.given_on is not null)
                """
            )
            .ToListAsync(cancellationToken);

    /// <summary>Those of the provider's administrators, each once.</summary>
    public static Task<List<string>> ProviderOfAsync(this SpurDbContext db, Guid review, CancellationToken cancellationToken) =>
        db.AddressesAsync(review, ["provider"], cancellationToken);

    /// <summary>The names of those whose roles are printed instead: the unit's people and the provider's administrators, each once.</summary>
    public static Task<List<string>> NamesOfAsync(this SpurDbContext db, Guid review, CancellationToken cancellationToken) =>
        db
            .Database.SqlQuery<string>(
                $"""
                select distinct a.name as "Value" from people_of_review({review}) p join accounts a on a.id = p.account_id
                where p.reach in ('head', 'deputy', 'studies', 'provider')
                """
            )
            .ToListAsync(cancellationToken);

    private static Task<List<string>> AddressesAsync(
        this SpurDbContext db,
        Guid review,
        string[] reaches,
        CancellationToken cancellationToken
    ) =>
        db
            .Database.SqlQuery<string>(
                $"""
                select distinct a.email as "Value" from people_of_review({review}) p join accounts a on a.id = p.account_id
                where p.reach = any ({reaches})
                """
            )
            .ToListAsync(cancellationToken);
}
