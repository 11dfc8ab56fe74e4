using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SpurReview.Data.Migrations;

/// <summary>A migration that is an SQL file of the same name, which a database administrator can read. Never edited after a release.</summary>
internal abstract class SqlMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(File(GetType()));

    private static string File(Type migration)
    {
        var id = migration.GetCustomAttribute<MigrationAttribute>()!.Id;
        var resource = $"{typeof(SqlMigration).Namespace}.{id}.sql";
        using var stream =
            typeof(SqlMigration).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
