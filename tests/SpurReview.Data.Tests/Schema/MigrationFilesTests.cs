using Microsoft.EntityFrameworkCore;

namespace SpurReview.Data.Tests.Schema;

public class MigrationFilesTests
{
    /// <summary>A file that nobody runs looks as if it did.</summary>
    [Fact]
    public void Every_file_of_sql_is_a_migration_that_is_run()
    {
        using var db = new SpurDbContext(new DbContextOptionsBuilder<SpurDbContext>().UseNpgsql("Host=none").Options);
        var files = typeof(SpurDbContext)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => name.Split('.')[^2]);

        db.Database.GetMigrations().Should().BeEquivalentTo(files);
    }
}
