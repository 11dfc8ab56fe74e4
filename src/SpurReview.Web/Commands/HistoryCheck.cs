using System.Globalization;
using SpurReview.Data;
using SpurReview.Data.Audit;

namespace SpurReview.Web.Commands;

/// <summary>
/// ./spur doctor's look at the history: every chain from its beginning, and against what was noted down in a file outside the database,
/// which alone can show that the end of a chain was cut off or written anew by somebody who owns the server.
/// </summary>
internal static class HistoryCheck
{
    /// <summary>A hundred thousand entries take a few seconds.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    /// <param name="file">Where heads are noted down; null where nobody asked for it.</param>
    public static async Task<(bool IsWell, string What)> RunAsync(SpurDbContext db, string? file)
    {
        using var patience = new CancellationTokenSource(_patience);
        try
        {
            var anchors = file is not null && File.Exists(file) ? await ReadAsync(file) : [];
            var verdict = await db.VerifyAuditAsync(anchors, patience.Token);
            if (verdict.Faults.Count > 0)
                return (false, $"Historiken är inte som den skrevs. {string.Join(" ", verdict.Faults.Take(10).Select(Sentence))}");

            if (file is not null)
                await File.WriteAllLinesAsync(file, verdict.Heads.Select(Line));
            return (true, Praise(verdict, file, anchors.Count));
        }
        catch (OperationCanceledException)
        {
            return (
                false,
                $"Historiken hann inte läsas igenom på {_patience.TotalMinutes:0} minuter. Kör ./spur doctor när färre arbetar."
            );
        }
    }

    private static string Praise(AuditVerdict verdict, string? file, int compared)
    {
        var head = verdict.Heads.Single(h => h.Chain == AuditChain.Installation);
        var whole = $"Historiken är hel: {verdict.Entries} händelser i {verdict.Chains} kedjor. ";
        return file is null
            ? $"{whole}Installationens kedja slutar vid {head.Number} med {head.Hash}. Spara alla kedjors slut utanför datorn med --history FIL."
            : $"{whole}{(compared > 0 ? $"Den stämmer med {file}, som nu är skriven på nytt" : $"Kedjornas slut är skrivna till {file}")}. Förvara filen utanför datorn.";
    }

    public static string Sentence(AuditFault fault) =>
        $"{(fault.Chain == AuditChain.Installation ? "Installationen" : $"Granskning {fault.Chain}")}, händelse {fault.Number}{Row(fault)}: {Words(fault.Kind)}";

    private static string Row(AuditFault fault) =>
        fault.Entry is { } entry
            ? $" ({string.Join(" ", new[] { entry.Subject, entry.RowKey, entry.Field }.Where(p => p.Length > 0))})"
            : "";

    private static string Words(AuditFaultKind kind) =>
        kind switch
        {
            AuditFaultKind.Changed => "raden i audit_entries är ändrad.",
            AuditFaultKind.Missing => "raden i audit_entries saknas.",
            AuditFaultKind.TextChanged => "texten i audit_texts är ändrad.",
            AuditFaultKind.TextMissing => "texten i audit_texts är borta utan att någon har raderat den.",
            AuditFaultKind.Rewritten => "raden är en annan än den som filen säger.",
            AuditFaultKind.NoChain => "hela historiken saknas.",
        };

    private static async Task<IReadOnlyList<AuditAnchor>> ReadAsync(string file) =>
        [.. (await File.ReadAllLinesAsync(file)).Where(l => l.Length > 0).Select(line => Anchor(file, line.Split(' ')))];

    private static AuditAnchor Anchor(string file, string[] parts) =>
        parts is [var chain, var number, var hash]
        && Guid.TryParse(chain, out var id)
        && long.TryParse(number, CultureInfo.InvariantCulture, out var at)
            ? new AuditAnchor(id, at, hash)
            : throw new CommandFailedException($"{file} är inte en fil som ./spur doctor --history har skrivit.");

    private static string Line(AuditAnchor head) => string.Create(CultureInfo.InvariantCulture, $"{head.Chain} {head.Number} {head.Hash}");
}
