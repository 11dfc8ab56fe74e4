using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using SpurReview.Data;
using SpurReview.Data.Tenancy;
using SpurReview.Data.Visits;
using SpurReview.Domain.Visits;

namespace SpurReview.Benchmarks;

/// <summary>
/// The floor of a visit's operations: a process of its own with one bare endpoint that sends, through Npgsql and as an inspector, the statements that
/// one operation sends. They are taken down from EF Core when it starts.
/// </summary>
internal static partial class VisitFloor
{
    private const string Letter = "E";
    private const string Code = $"{Letter}2";
    private const string Field = $"comment.{Code}";
    private static readonly Guid _operation = Guid.CreateVersion7();

    public static async Task<int> ServeAsync(string address, string crowdFile)
    {
        await using var database = NpgsqlDataSource.Create(Environment.GetEnvironmentVariable("SPUR_FLOOR_DB")!);
        var seats = Crowd.Load(crowdFile);
        var sent = await TakeDownAsync(database, seats[0]);

        var builder = WebApplication.CreateSlimBuilder();
        builder
            .Logging.ClearProviders()
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .SetMinimumLevel(LogLevel.Error);
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        app.MapPost(
            "/{seat:int}",
            async (int seat, HttpRequest request) =>
            {
                var edit = await request.ReadFromJsonAsync<FloorEdit>();
                await SendAsync(database, sent, seats[0], seats[seat], edit!);
                return Results.Json(new { answers = new[] { new { outcome = "saved" } } });
            }
        );
        await app.StartAsync();
        Console.WriteLine("Redo");
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>As OperationsController takes in one operation. Nothing is committed.</summary>
    private static async Task<IReadOnlyList<NpgsqlCommand>> TakeDownAsync(NpgsqlDataSource database, Seat seat)
    {
        var heard = new Listener();
        var options = new DbContextOptionsBuilder<SpurDbContext>();
        options.UseSpur(database).AddInterceptors(heard);
        await using var db = new SpurDbContext(options.Options);
        await db.BeginAsync(new Identity(Reach.Assigned, seat.Account, "Golvet"));
        var review = (await db.FindWithAreasAsync(seat.Review, [Letter], CancellationToken.None))!;
        var ledger = await db.LedgerAsync(seat.Review, [_operation], [Field], CancellationToken.None);
        var operation = new VisitOperation
        {
            Id = _operation,
            ReviewId = seat.Review,
            AccountId = seat.Account,
            By = "Golvet",
            Device = "golv",
            Field = Field,
            Value = "Text",
            BaseVersion = 0,
            ReceivedAt = TimeProvider.System.GetUtcNow(),
        };
        var judgement = ledger.Judge(operation, new FieldState("", 0), new VisitMoment(IsOpen: true, IsSigned: false), null);
        review.Areas[0].Comment(Code, "Text", basedOn: review.Areas[0].Find(Code)!.Comment.Version);
        ledger.Record(operation, judgement, version: 1);
        db.VisitOperations.Add(operation);
        await db.SaveChangesAsync();
        return heard.Commands;
    }

    private static async Task SendAsync(
        NpgsqlDataSource database,
        IReadOnlyList<NpgsqlCommand> commands,
        Seat takenDownFrom,
        Seat seat,
        FloorEdit edit
    )
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var identity = new NpgsqlCommand(Identity, connection))
        {
            identity.Parameters.AddWithValue(seat.Account.ToString());
            await identity.ExecuteNonQueryAsync();
        }
        await using (var @lock = new NpgsqlCommand("select from reviews where id = $1 for share", connection))
        {
            @lock.Parameters.AddWithValue(seat.Review);
            await @lock.ExecuteNonQueryAsync();
        }

        var row = new Dictionary<string, object>();
        foreach (var command in commands)
        {
            await using var again = Again(command, takenDownFrom, seat, edit, row);
            again.Connection = connection;
            await using var reader = await again.ExecuteReaderAsync();
            await ReadAsync(reader, edit.Code, row);
        }
        await transaction.CommitAsync();
    }

    private const string Identity =
        "select set_config('spur.reach', 'assigned', true), set_config('spur.account', $1, true), set_config('spur.actor', 'Golvet', true)";

    /// <summary>The same text, with what was taken down exchanged for what is sent now.</summary>
    private static NpgsqlCommand Again(NpgsqlCommand taken, Seat takenDownFrom, Seat seat, FloorEdit edit, Dictionary<string, object> row)
    {
        var again = new NpgsqlCommand(taken.CommandText);
        var columns = SetOrCompared()
            .Matches(taken.CommandText)
            .DistinctBy(m => m.Groups["name"].Value)
            .ToDictionary(m => m.Groups["name"].Value, m => m.Groups["column"].Value);
        foreach (NpgsqlParameter parameter in taken.Parameters)
        {
            var column = columns.GetValueOrDefault(parameter.ParameterName.TrimStart('@'), "");
            var value = parameter.Value switch
            {
                Guid id when id == takenDownFrom.Review => seat.Review,
                Guid id when id == takenDownFrom.Account => seat.Account,
                Guid id when id == _operation => edit.Id,
                IEnumerable<Guid> ids when ids.Contains(_operation) => new[] { edit.Id },
                IEnumerable<string> names when names.Contains(Field) => new[] { $"comment.{edit.Code}" },
                Field => $"comment.{edit.Code}",
                IEnumerable<string> letters when letters.Contains(Letter) => new[] { edit.Code[..1] },
                Letter => edit.Code[..1],
                _ when column is "comment" => edit.Value,
                _ when column is "comment_version" => (int)row["comment_version"] + 1,
                _ when column is "area_review_id" or "xmin" => row[column],
                _ when column is "code" => edit.Code,
                var constant => constant,
            };
            again.Parameters.Add(new NpgsqlParameter(parameter.ParameterName, parameter.NpgsqlDbType) { Value = value });
        }
        return again;
    }

    /// <summary>Reads every row, as EF Core does, and remembers the criterion's.</summary>
    private static async Task ReadAsync(NpgsqlDataReader reader, string code, Dictionary<string, object> row)
    {
        do
        {
            var values = new object[reader.FieldCount];
            while (await reader.ReadAsync())
            {
                reader.GetValues(values);
                if (!values.Contains(code))
                    continue;
                for (var i = 0; i < values.Length; i++)
                    row[TrailingNumber().Replace(reader.GetName(i), "")] = values[i];
            }
        } while (await reader.NextResultAsync());
    }

    private sealed class Listener : DbCommandInterceptor
    {
        public List<NpgsqlCommand> Commands { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            Commands.Add(((NpgsqlCommand)command).Clone());
            return ValueTask.FromResult(result);
        }
    }

    [GeneratedRegex(@"(?<column>\w+) = @(?<name>\w+)")]
    private static partial Regex SetOrCompared();

    [GeneratedRegex(@"\d+$")]
    private static partial Regex TrailingNumber();
}

internal sealed record FloorEdit(Guid Id, string Code, string Value);
