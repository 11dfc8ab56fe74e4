using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpurReview.Reports.Printing;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Commands;

/// <summary>./spur doctor [--data DIR] [--history FILE]: checks the installation; each fault with its remedy.</summary>
internal static class DoctorCommand
{
    public static async Task<int> ExecuteAsync(string[] words)
    {
        var arguments = Arguments.Parse(words, ["--data", "--history"]);
        if (!Installation.Exists(arguments["--data"]))
        {
            Console.WriteLine("Ingen installation finns här än. Kör ./spur run.");
            return 0;
        }

        await using var installation = await Installation.OpenAsync(arguments["--data"]);

        var faults = 0;
        await foreach (var (isWell, what) in ChecksAsync(installation, arguments["--history"]))
        {
            Console.WriteLine($"{(isWell ? "OK " : "FEL")} {what}");
            faults += isWell ? 0 : 1;
        }
        return faults == 0 ? 0 : 1;
    }

    private static async IAsyncEnumerable<(bool IsWell, string What)> ChecksAsync(Installation installation, string? history)
    {
        var database = installation.Database;
        var version = await ScalarAsync<int>(database, "select current_setting('server_version_num')::int");
        yield return (version >= 150000, $"PostgreSQL {version / 10000} svarar. Version 15 eller senare behövs.");

        // Its own powers, and those of every role that it may become.
        var strong = await ScalarAsync<bool>(
            database,
            "select bool_or(rolsuper or rolbypassrls) from pg_roles where pg_has_role(current_user, oid, 'member')"
        );
        yield return (!strong, "Programmets roll i databasen lyder radskyddet. Annars: alter role … nosuperuser nobypassrls.");

        var owns = await ScalarAsync<long>(
            database,
            "select count(*) from pg_tables where schemaname = 'public' and pg_has_role(current_user, tableowner, 'member')"
        );
        yield return (
            owns == 0,
            "Programmets roll äger inga tabeller. Annars: låt ägaren köra migreringarna (ConnectionStrings__SpurOwner)."
        );

        var open = await ScalarAsync<string>(
            database,
            """
            select coalesce(string_agg(c.relname, ', '), '') from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'tenant_id'
              and not (c.relrowsecurity and c.relforcerowsecurity)
            """
        );
        yield return (open.Length == 0, $"Alla vårdgivares tabeller har radskydd{(open.Length == 0 ? "." : $", utom: {open}.")}");

        var templates = await ScalarAsync<long>(database, "select count(*) from templates");
        yield return (templates >= 2, $"{templates} mallar är publicerade. Annars: starta om med ./spur run.");

        await using var db = await installation.BeginAsOperatorAsync();
        var needsAddress =
            PublicAddress.IsUnset
            && !await db.Users.AnyAsync(a => a.IsDemo)
            && await db.InstallationSettings.AnyAsync(s => s.PublicAddress == null);
        yield return (
            !needsAddress,
            needsAddress
                ? "Den adress som trycks i rapporter är inte vald. Sätt Spur__PublicAddress, eller skriv den under Inställningar, innan den första rapporten läses."
                : "Adressen som trycks i rapporter är vald, eller behövs inte i en demo."
        );

        yield return await MailCheck.OfAsync(db);
        yield return await PrinterAsync();
        yield return await HistoryCheck.RunAsync(db, history);

        var unprinted = await db.RenderJobs.Where(j => j.Fault != null).OrderBy(j => j.NextTryAt).Select(j => j.Fault).ToListAsync();
        yield return (
            unprinted.Count == 0,
            unprinted.Count == 0
                ? "Alla rapporter som någon bett om har gått att skriva ut."
                : $"{unprinted.Count} rapporter går inte att skriva ut: {unprinted[0]} Köns nästa försök kommer av sig självt."
        );
    }

    private static async Task<(bool IsWell, string What)> PrinterAsync()
    {
        if (ReportEngines.Create(new ConfigurationBuilder().AddEnvironmentVariables().Build()) is not WeasyPrintEngine engine)
            return (true, "Rapporter skrivs ut med QuestPDF.");
        try
        {
            return await engine.WallsAsync() switch
            {
                ["network", "files"] => (true, "WeasyPrint fungerar, utan nät och utan att läsa några filer utöver rapporten."),
                ["files"] => (true, "WeasyPrint fungerar och läser inga filer utöver rapporten. Systemet ger den inget nät för sig själv."),
                ["network"] => (true, "WeasyPrint fungerar utan nät. Systemets kärna kan inte stänga in den bland filerna (Landlock)."),
                _ => (
                    false,
                    "WeasyPrint fungerar, men systemet stänger varken av nätet eller filerna för den. Använd Linux 5.13 eller senare."
                ),
            };
        }
        catch (PdfEngineException fault)
        {
            return (false, fault.Message);
        }
    }

    private static async Task<T> ScalarAsync<T>(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
