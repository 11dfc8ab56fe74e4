using SpurReview.Data;
using SpurReview.Data.Queries;
using SpurReview.Domain.Retention;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Commands.Privacy;

/// <summary>./spur retention [--data DIR] [--do]: what the rules say goes, counted; with --do it goes, and what is printed is the record of it.</summary>
internal static class RetentionCommand
{
    public static async Task<int> ExecuteAsync(string[] words)
    {
        var arguments = Arguments.Parse(words, ["--data"], "--do");
        if (arguments.Rest.Count > 0)
            throw new WrongUseException("Skriv så här: ./spur retention [--data KATALOG] [--do]");

        await using var installation = await Installation.OpenExistingAsync(arguments["--data"]);
        await using var db = await installation.BeginAsOperatorAsync();
        foreach (var line in await LinesAsync(db, SwedishDay.Today(TimeProvider.System), arguments.Has("--do")))
            Console.WriteLine(line);
        return 0;
    }

    /// <param name="goes">Otherwise all is counted and rolled back.</param>
    public static async Task<IReadOnlyList<string>> LinesAsync(SpurDbContext db, DateOnly today, bool goes)
    {
        var settings = await db.SettingsAsync(CancellationToken.None);
        var lines = new List<string>
        {
            $"Gallring {today:yyyy-MM-dd}{(goes ? "" : ", prov: inget tas bort. Kör med --do för att ta bort.")}",
        };
        foreach (var rule in RetentionRule.All(settings.NotesKeptDays))
            lines.Add($"{Words(rule.Kind)}: {Fate(rule, await db.ForgetAsync(rule, today, CancellationToken.None), goes)} ({rule.Source})");

        if (goes)
            await db.CommitAsync();
        else
            await db.Database.RollbackTransactionAsync();
        return lines;
    }

    private static string Fate(RetentionRule rule, long rows, bool goes) =>
        rule.Days is { } days
            ? $"sparas {days} {(days == 1 ? "dag" : "dagar")}, {rows} {(goes ? "borttagna" : "skulle tas bort")}"
            : "bevaras";

    private static string Words(KeptData kind) =>
        kind switch
        {
            KeptData.SignInAttempts => "Misslyckade inloggningsförsök",
            KeptData.SentMails => "Mejl, från att de skickades eller stoppades",
            KeptData.VisitNotes => "Inspektörernas anteckningar, från att rapporten publicerades eller granskningen avbröts",
            KeptData.Accounts => "Konton, uppdrag och sessioner",
            KeptData.Reviews => "Granskningar med dokument, utkast och planer",
            KeptData.Reports => "Publicerade och återkallade rapporter",
            KeptData.History => "Historiken",
        };
}
