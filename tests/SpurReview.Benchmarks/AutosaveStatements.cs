using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using SpurReview.Data;
using SpurReview.Data.Queries;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Grading;

namespace SpurReview.Benchmarks;

/// <summary>The very statements that saving one verdict sends, taken down from EF Core, for the floor to send by itself.</summary>
internal sealed record AutosaveStatements(string Area, string People, string Update)
{
    public static async Task<AutosaveStatements> TakeDownAsync(NpgsqlDataSource database, Guid review, string letter)
    {
        var heard = new Listener();
        var options = new DbContextOptionsBuilder<SpurDbContext>();
        options.UseSpur(database).AddInterceptors(heard);
        await using var db = new SpurDbContext(options.Options);

        // Nothing is committed: the statements are all we are here for.
        await db.BeginAsync(Identity.Operator);
        var area = (await db.FindWithAreaAsync(review, letter, CancellationToken.None))!.Areas[0];
        var first = area.Assessments[0];
        area.Assess(first.Code, first.Verdict.Value is Verdict.Met ? Verdict.NotMet : Verdict.Met, first.Verdict.Version);
        await db.SaveChangesAsync();

        return heard.Texts is [var one, var two, .., var last]
            ? new AutosaveStatements(one, two, last)
            : throw new InvalidOperationException($"Saving a verdict sent {heard.Texts.Count} statements.");
    }

    public void Save(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this));

    public static AutosaveStatements Load(string file) => JsonSerializer.Deserialize<AutosaveStatements>(File.ReadAllText(file))!;

    private sealed class Listener : DbCommandInterceptor
    {
        public List<string> Texts { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            Texts.Add(command.CommandText);
            return ValueTask.FromResult(result);
        }
    }
}
