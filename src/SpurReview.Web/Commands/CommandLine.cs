using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpurReview.Domain;
using SpurReview.LocalPostgres;
using SpurReview.Reports.Printing;
using SpurReview.Web.Commands.Backups;
using SpurReview.Web.Commands.Privacy;
using SpurReview.Web.Errors;

namespace SpurReview.Web.Commands;

/// <summary>The commands of ./spur that need the application. 0 is done, 1 refused or failed, 2 wrong use.</summary>
internal static class CommandLine
{
    public const string DefaultData = ".spur";

    public static async Task<int> RunAsync(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");
        try
        {
            return args.FirstOrDefault() switch
            {
                "run" => await RunCommand.ExecuteAsync(args[1..]),
                "import" => await ImportCommand.ExecuteAsync(args[1..]),
                "export" => await ExportCommand.ExecuteAsync(args[1..]),
                "report" => await ReportCommand.ExecuteAsync(args[1..]),
                "backup" => await BackupCommand.ExecuteAsync(args[1..]),
                "restore" => await RestoreCommand.ExecuteAsync(args[1..]),
                "retention" => await RetentionCommand.ExecuteAsync(args[1..]),
                "person" => await PersonCommand.ExecuteAsync(args[1..]),
                "doctor" => await DoctorCommand.ExecuteAsync(args[1..]),
                "health" => await HealthCommand.ExecuteAsync(),
                null => await ServeCommand.ExecuteAsync(args),
                { } option when option.StartsWith("--", StringComparison.Ordinal) => await ServeCommand.ExecuteAsync(args),
                { } unknown => throw new WrongUseException($"Okänt kommando: {unknown}"),
            };
        }
        catch (WrongUseException fault)
        {
            return Say(fault.Message, 2);
        }
        catch (Exception fault) when (fault is LocalPostgresException or PdfEngineException or CommandFailedException)
        {
            return Say(fault.Message, 1);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Say($"Filen eller katalogen gick inte att använda: {fault.Message}", 1);
        }
        catch (RuleBrokenException fault)
        {
            return Say($"{string.Join(" ", fault.Obstacles.Select(o => o.InSwedish()))} Inget har ändrats.", 1);
        }
        catch (DbUpdateException fault)
        {
            return Say($"Databasen nekade: {fault.InnerException?.Message ?? fault.Message} Inget har ändrats. Kör ./spur doctor.", 1);
        }
        catch (NpgsqlException fault)
        {
            return Say($"Databasen svarar inte eller nekar: {fault.Message} Inget har ändrats. Kör ./spur doctor.", 1);
        }
    }

    private static int Say(string message, int code)
    {
        Console.Error.WriteLine(message);
        return code;
    }
}

/// <summary>The command could not do what it was asked to. The message says what happened and what to do.</summary>
internal sealed class CommandFailedException(string message) : Exception(message);
