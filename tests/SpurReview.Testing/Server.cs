using Npgsql;

namespace SpurReview.Testing;

/// <summary>A PostgreSQL server and its three roles.</summary>
internal sealed record Server(string Superuser, string Owner, string App)
{
    /// <summary>The migrated database to clone.</summary>
    public string Template { get; set; } = "";

    public string SuperuserOf(string database) => In(Superuser, database);

    public string OwnerOf(string database) => In(Owner, database);

    public string AppOf(string database) => In(App, database);

    /// <summary>A server of one's own: makes the two roles where they are missing.</summary>
    public static async Task<Server> PreparedAsync(string superuser)
    {
        const string password = "only-for-tests";
        await using var connection = new NpgsqlConnection(superuser);
        await connection.OpenAsync();
        foreach (var role in new[] { "spur_owner", "spur_app" })
        {
            await TestServer.ExecuteAsync(
                connection,
                $"""
                do $$ begin
                    if not exists (select from pg_roles where rolname = '{role}') then create role {role}; end if;
                end $$;
                alter role {role} login password '{password}' nosuperuser nobypassrls nocreaterole nocreatedb
                """
            );
        }
        return new Server(superuser, As(superuser, "spur_owner", password), As(superuser, "spur_app", password));
    }

    private static string As(string connection, string role, string password) =>
        new NpgsqlConnectionStringBuilder(connection) { Username = role, Password = password }.ConnectionString;

    private static string In(string connection, string database) =>
        new NpgsqlConnectionStringBuilder(connection) { Database = database, MaxPoolSize = 20 }.ConnectionString;
}
