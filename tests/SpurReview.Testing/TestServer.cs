using Npgsql;
using SpurReview.Data;
using SpurReview.LocalPostgres;

namespace SpurReview.Testing;

/// <summary>
/// The PostgreSQL that tests run on: the one named in SPUR_TEST_DB (a superuser's connection string), or an embedded cluster
/// that all test projects share. Holds a migrated database that every test class clones.
/// </summary>
internal static class TestServer
{
    private const string Template = "spur_template";
    private static readonly Lazy<Task<Server>> _server = new(StartAsync);

    public static Task<Server> GetAsync() => _server.Value;

    private static async Task<Server> StartAsync()
    {
        var server = await OpenAsync();

        await using var connection = new NpgsqlConnection(server.Superuser);
        await connection.OpenAsync();
        // Several test processes start at once; one of them makes the template.
        await ExecuteAsync(connection, "select pg_advisory_lock(7740)");
        await MakeTemplateAsync(server, connection);

        return server;
    }

    private static async Task<Server> OpenAsync()
    {
        if (Environment.GetEnvironmentVariable("SPUR_TEST_DB") is { Length: > 0 } named)
            return await Server.PreparedAsync(named);

        var directory = Path.Combine(SourceTree.Root, "artifacts", "test-cluster");
        var cluster = await LocalCluster.UseAsync(new ClusterOptions(directory) { Durable = false, MaxConnections = 300 });
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return new Server(cluster.SuperuserConnectionString, cluster.OwnerConnectionString, cluster.AppConnectionString);
    }

    private static async Task MakeTemplateAsync(Server server, NpgsqlConnection connection)
    {
        var name = $"{Template}_{SchemaFingerprint.Value}";
        if (await ScalarAsync(connection, $"select 1 from pg_database where datname = '{name}'") is null)
        {
            var draft = $"{name}_draft";
            await ExecuteAsync(connection, $"drop database if exists {draft} with (force)");
            await ExecuteAsync(connection, $"create database {draft} owner spur_owner");
            await SpurDatabase.MigrateAsync(server.OwnerOf(draft), server.AppOf(draft));
            await ExecuteAsync(connection, $"alter database {draft} rename to {name}");
        }
        server.Template = name;
    }

    public static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
