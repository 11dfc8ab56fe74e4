using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace SpurReview.Benchmarks;

/// <summary>
/// The floor of reading reports: a process of its own that sends a snapshot as PostgreSQL has it, read as the public, and a file from
/// disk, and does nothing else.
/// </summary>
internal static class ReadingFloor
{
    public static async Task<int> ServeAsync(string address, string folder)
    {
        await using var database = NpgsqlDataSource.Create(Environment.GetEnvironmentVariable("SPUR_FLOOR_DB")!);

        var builder = WebApplication.CreateSlimBuilder();
        builder
            .Logging.ClearProviders()
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .SetMinimumLevel(LogLevel.Error);
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder), RequestPath = "/files" });
        app.MapGet("/snapshot/{id:guid}", async (Guid id) => Results.Text(await SnapshotAsync(database, id), "application/json"));
        app.MapGet("/search", async (string q) => Results.Text(await CatalogueFloor.SearchAsync(database, q), "application/json"));
        await app.StartAsync();
        Console.WriteLine("Redo");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task<string> SnapshotAsync(NpgsqlDataSource database, Guid review)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var identity = new NpgsqlCommand("select set_config('spur.reach', 'public', true)", connection))
            await identity.ExecuteNonQueryAsync();
        await using var read = new NpgsqlCommand(
            "select snapshot from report_versions where review_id = $1 order by version desc limit 1",
            connection
        )
        {
            Parameters = { new() { Value = review } },
        };
        var snapshot = (string)(await read.ExecuteScalarAsync())!;
        await transaction.CommitAsync();
        return snapshot;
    }
}
