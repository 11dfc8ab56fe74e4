using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

namespace SpurReview.Benchmarks;

/// <summary>
/// The floor of the autosave: a process of its own with one bare endpoint that sends the same statements through Npgsql, in one
/// transaction as the same identity, and does nothing else.
/// </summary>
internal static partial class Floor
{
    public static async Task<int> ServeAsync(string address, string statementsFile)
    {
        var statements = AutosaveStatements.Load(statementsFile);
        await using var database = NpgsqlDataSource.Create(Environment.GetEnvironmentVariable("SPUR_FLOOR_DB")!);

        var builder = WebApplication.CreateSlimBuilder();
        // Standard output says only when it is ready; faults belong to standard error.
        builder
            .Logging.ClearProviders()
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .SetMinimumLevel(LogLevel.Error);
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        app.MapPost(
            "/{review:guid}/{letter}",
            async (Guid review, string letter, HttpRequest request) =>
            {
                var form = await request.ReadFormAsync();
                return Results.Json(new { stamp = await SaveAsync(database, statements, review, letter, form["code"]!, form["value"]!) });
            }
        );
        await app.StartAsync();
        Console.WriteLine("Redo");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task<string> SaveAsync(
        NpgsqlDataSource database,
        AutosaveStatements statements,
        Guid review,
        string letter,
        string code,
        string verdict
    )
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await ExecuteAsync(
            connection,
            "select set_config('spur.reach', $1, true), set_config('spur.account', $2, true), set_config('spur.actor', $3, true)",
            [new() { Value = "all" }, new() { Value = "" }, new() { Value = "Golvet" }]
        );

        await ExecuteAsync(connection, "select from reviews where id = $1 for share", [new() { Value = review }]);
        var row = await RowAsync(connection, Command(statements.Area, new() { ["id"] = review, ["letter"] = letter }), code);
        await RowAsync(connection, Command(statements.People, new() { ["id"] = review, ["review_id"] = review }), code: null);

        var version = Convert.ToInt32(row["verdict_version"], CultureInfo.InvariantCulture) + 1;
        var update = Command(
            statements.Update,
            new()
            {
                ["verdict"] = verdict,
                ["verdict_version"] = version,
                ["area_review_id"] = row["area_review_id"],
                ["code"] = code,
                ["xmin"] = row["xmin"],
            }
        );
        await RowAsync(connection, update, code: null);
        await transaction.CommitAsync();
        return version.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Reads every row, as EF Core does, and gives back the columns of the criterion's.</summary>
    private static async Task<Dictionary<string, object>> RowAsync(NpgsqlConnection connection, NpgsqlCommand command, string? code)
    {
        command.Connection = connection;
        await using (command)
        await using (var reader = await command.ExecuteReaderAsync())
        {
            var found = new Dictionary<string, object>();
            var values = new object[reader.FieldCount];
            while (await reader.ReadAsync())
            {
                reader.GetValues(values);
                if (code is null || !values.Contains(code))
                    continue;
                for (var i = 0; i < values.Length; i++)
                    found[BaseName(reader.GetName(i))] = values[i];
            }
            return found;
        }
    }

    /// <summary>The statement with a value for each parameter, found by the column it is compared with or set to.</summary>
    private static NpgsqlCommand Command(string text, Dictionary<string, object> byColumn)
    {
        var command = new NpgsqlCommand(text);
        foreach (Match use in ParameterUse().Matches(text))
        {
            var name = use.Groups["name"].Value;
            if (!command.Parameters.Contains(name))
                command.Parameters.Add(Parameter(name, byColumn[use.Groups["column"].Value]));
        }
        return command;
    }

    private static NpgsqlParameter Parameter(string name, object value) =>
        value is uint rowVersion ? new(name, NpgsqlDbType.Xid) { Value = rowVersion } : new(name, value);

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, List<NpgsqlParameter> parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        parameters.ForEach(p => command.Parameters.Add(p));
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>EF Core numbers a column that stands twice; the last one is the child's.</summary>
    private static string BaseName(string column) => TrailingNumber().Replace(column, "");

    [GeneratedRegex(@"(?<column>\w+) = @(?<name>\w+)")]
    private static partial Regex ParameterUse();

    [GeneratedRegex(@"\d+$")]
    private static partial Regex TrailingNumber();
}
