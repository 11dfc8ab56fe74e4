using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Tenancy;

/// <summary>Thousands of units of work as people of different providers, all on the same three connections: nobody ever sees what is another's.</summary>
public class IdentitySwitchTests(Database database) : IClassFixture<Database>
{
    private const int Providers = 12;
    private const int Switches = 2_000;
    private const int AtOnce = 8;
    private const int Connections = 3;

    private static readonly Random _random = new(20261122);

    [Fact]
    public async Task Random_switches_over_three_connections_leak_nothing()
    {
        var people = await PeopleAsync();
        var turns = Enumerable.Range(0, Switches).Select(_ => people[_random.Next(people.Count)]).ToList();
        await using var pool = Pool();

        await Parallel.ForEachAsync(
            turns,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (person, _) => (await SeenAsync(pool, person.Identity)).Should().BeEquivalentTo(person.Sees, $"{person.Identity}")
        );
    }

    [Fact]
    public async Task A_unit_of_work_that_breaks_off_leaves_nobody_behind()
    {
        var people = await PeopleAsync();
        await using var pool = Pool();

        foreach (var person in people)
        {
            await using (var db = Context(pool))
            {
                await db.BeginAsync(person.Identity);
                await db.Invoking(d => d.Database.ExecuteSqlAsync($"select 1 / 0")).Should().ThrowAsync<PostgresException>();
            }
            (await pool.ReadAsync<long>("select count(*) from reviews", reach: null)).Should().Equal(0);
        }
    }

    private static async Task<List<Guid>> SeenAsync(NpgsqlDataSource pool, Identity identity)
    {
        await using var db = Context(pool);
        await db.BeginAsync(identity);
        var seen = await db.Reviews.Select(r => r.Id).ToListAsync();
        // Half of the units of work end without a commit, as those of a fault do.
        if (seen.Count % 2 == 0)
            await db.CommitAsync();
        return seen;
    }

    private static SpurDbContext Context(NpgsqlDataSource pool)
    {
        var options = new DbContextOptionsBuilder<SpurDbContext>();
        options.UseSpur(pool);
        return new SpurDbContext(options.Options);
    }

    /// <summary>As a transaction-mode pooler hands connections out: not reset in between.</summary>
    private NpgsqlDataSource Pool() =>
        NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(database.AppConnectionString) { MaxPoolSize = Connections, NoResetOnClose = true }
        );

    /// <summary>For each provider a head, an administrator and an inspector; and a coordinator, the public and nobody in particular.</summary>
    private async Task<List<(Identity Identity, Guid[] Sees)>> PeopleAsync()
    {
        var before = await database.Superuser.ReadAsync<Guid>("select id from reviews");
        var people = new List<(Identity, Guid[])>();
        for (var i = 0; i < Providers; i++)
            people.AddRange(await PeopleOfOneAsync());
        var all = people.SelectMany(p => p.Item2).Distinct().Concat(before).ToArray();
        people.Add((new Identity(Reach.All, Guid.NewGuid(), "Kansliet"), all));
        people.Add((Identity.Public, []));
        people.Add((new Identity(Reach.Administrator, Guid.NewGuid(), "Administratören"), []));
        people.Add((new Identity(Reach.Head, Guid.NewGuid(), "Ingen"), []));
        return people;
    }

    private async Task<List<(Identity, Guid[])>> PeopleOfOneAsync()
    {
        var provider = A.Provider();
        var unit = A.Unit(provider);
        var (head, administrator, inspector) = (A.Account("Chef"), A.Account("Vårdgivare"), A.Account("Inspektör", AccountRole.Inspector));
        await database.DoAsync(
            Identity.Operator,
            async db =>
            {
                db.AddRange(provider, unit, head, administrator, inspector);
                await db.SaveChangesAsync();
                db.AddRange(
                    Position.AtUnit(head.Id, AccountRole.HeadOfUnit, unit, A.Today),
                    Position.AtProvider(administrator.Id, provider.Id, A.Today)
                );
            }
        );
        var review = await database.SaveAsync(A.Review(database.Catalogue.FindTemplate("hslf-fs-2021-8"), unit));
        await database.ChangeAsync(review.Id, r => r.WithPlans(inspector.Id));
        return
        [
            (new Identity(Reach.Head, head.Id, head.Name), [review.Id]),
            (new Identity(Reach.Provider, administrator.Id, administrator.Name), [review.Id]),
            (new Identity(Reach.Assigned, inspector.Id, inspector.Name), [review.Id]),
        ];
    }
}
