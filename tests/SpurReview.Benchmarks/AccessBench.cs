using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using SpurReview.LocalPostgres;

namespace SpurReview.Benchmarks;

/// <summary>What row-level security costs: the same pages of the same database, by the app as it is and by one whose role goes past every policy.</summary>
internal static partial class AccessBench
{
    private const int Reviews = 5_000;
    private const int Workers = 6;
    private const int Rounds = 5;
    private const double Bound = 1.3;
    private const string PastPolicies = "spur_past_policies";
    private static readonly TimeSpan _spell = TimeSpan.FromSeconds(4);

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var data = Site.NewData();
        try
        {
            await using var site = await Site.StartAsync(data);
            await using var cluster = await LocalCluster.UseAsync(new ClusterOptions(data));
            await using var bare = await Site.ServeAsync(await PrepareAsync(cluster), data);

            await site.SignInAsync("Maja Lind");
            await bare.SignInAsync("Maja Lind");
            var list = await MeasureAsync(site, bare, $"lista över {Reviews} granskningar", "/granskningar?sida=3");

            await site.SignInAsync("Asta Lindgren");
            await bare.SignInAsync("Asta Lindgren");
            var page = ReviewLink().Match(await site.Client.GetStringAsync("/granskningar?sok=Psykiatriska")).Value;
            return [list, await MeasureAsync(site, bare, "graderingssidan", $"{page}/omraden/E")];
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    /// <summary>A role that no policy binds, and many reviews more. The copies have no areas: a list does not look at them.</summary>
    private static async Task<string> PrepareAsync(LocalCluster cluster)
    {
        var superuser = new NpgsqlConnectionStringBuilder(cluster.SuperuserConnectionString) { Database = "spur" };
        await using var database = NpgsqlDataSource.Create(superuser);
        var secret = Guid.NewGuid().ToString("N");
        await using var command = database.CreateCommand(
            $"""
            create role {PastPolicies} login bypassrls password '{secret}' in role spur_app;
            set session_replication_role = replica;
            create temp table original as select * from reviews where state = 'Published' and origin = 'Ordered' limit 1;
            create temp table copies as select gen_random_uuid() as id from generate_series(1, {Reviews});
            insert into reviews select (jsonb_populate_record(null::reviews, to_jsonb(o) || jsonb_build_object('id', c.id))).*
                from original o, copies c;
            insert into review_inspectors select (jsonb_populate_record(null::review_inspectors,
                to_jsonb(i) || jsonb_build_object('id', gen_random_uuid(), 'review_id', c.id))).*
                from review_inspectors i, original o, copies c where i.review_id = o.id;
            insert into review_access (account_id, reach, review_id, tenant_id)
                select i.account_id, 'assigned', i.review_id, i.tenant_id from review_inspectors i, copies c
                where i.review_id = c.id and i.account_id is not null on conflict do nothing;
            reset session_replication_role;
            analyze;
            """
        );
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(cluster.AppConnectionString)
        {
            Username = PastPolicies,
            Password = secret,
        }.ConnectionString;
    }

    private static async Task<Figure> MeasureAsync(Site site, Site bare, string name, string address)
    {
        await GetAsync(site, address);
        await GetAsync(bare, address);
        var (with, without, ratio) = await Load.InTurnsAsync(
            Rounds,
            () => Load.RunAsync(Workers, _spell, _ => GetAsync(site, address)),
            () => Load.RunAsync(Workers, _spell, _ => GetAsync(bare, address))
        );
        return new(
            $"{name}, tid med radskydd",
            PerSecond(with),
            $"utan radskydd: {PerSecond(without)}",
            1 / ratio,
            $"≤ {Bound.ToString(CultureInfo.InvariantCulture)}",
            1 / ratio <= Bound
        );
    }

    private static async Task GetAsync(Site site, string address)
    {
        using var answer = await site.Client.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    private static string PerSecond(double value) => value.ToString("0 per s", CultureInfo.InvariantCulture);

    [GeneratedRegex("/granskningar/[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex ReviewLink();
}
