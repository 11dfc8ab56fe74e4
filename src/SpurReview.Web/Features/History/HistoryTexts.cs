using System.Text.Json;
using System.Text.RegularExpressions;
using SpurReview.Data.Audit;

namespace SpurReview.Web.Features.History;

/// <summary>What happened, in plain Swedish: "satte E5 till Inte uppfyllt".</summary>
/// <param name="names">What ids are called today.</param>
public sealed partial class HistoryTexts(IReadOnlyDictionary<string, string> names)
{
    public string Sentence(Sitting sitting) =>
        sitting.Entry.Operation switch
        {
            AuditOperation.Insert => Row(sitting.Entry, HistoryWords.Row(sitting.Entry.Subject).Came, sitting.NewText),
            AuditOperation.Delete => Row(sitting.Entry, HistoryWords.Row(sitting.Entry.Subject).Went, sitting.OldText),
            AuditOperation.Update => Change(sitting),
            AuditOperation.Read => Reading(sitting.Entry.Subject),
            AuditOperation.Erase => $"raderade texten i händelse {sitting.Entry.RowKey} ur historiken",
        };

    /// <summary>What the person wrote in, for the page that erases it.</summary>
    public string Thing(AuditEntry entry) =>
        entry.Field.Length > 0 && HistoryWords.Field(entry.Subject, entry.Field) is { } words
            ? Named(words.Thing, NameOf(entry, json: null))
            : NameOf(entry, json: null);

    /// <summary>What stood or stands there: one text, or the columns of a whole row.</summary>
    public IReadOnlyList<HistoryValue> Values(AuditEntry entry, string? text) =>
        text is null ? []
        : entry.Field.Length > 0 ? [new(Label: null, Worded(entry.Subject, entry.Field, text))]
        :
        [
            .. Columns(text)
                .Where(c => !Guid.TryParse(c.Value, out _) || names.ContainsKey(c.Value))
                .Select(c => new HistoryValue(Label(entry, c.Key), Worded(entry.Subject, c.Key, c.Value))),
        ];

    private string Change(Sitting sitting)
    {
        var (entry, isSet) = (sitting.Entry, sitting.NewText is { Length: > 0 } and not "false");
        var words = HistoryWords.Field(entry.Subject, entry.Field);
        var name = NameOf(entry, json: null);
        var thing = words is null ? $"{entry.Field} ({entry.Subject})" : Named(words.Thing, name);

        if (!sitting.HasText)
            return $"ändrade {thing}";
        if (sitting.CameToNothing)
            return $"ändrade {thing} och ändrade tillbaka";
        if ((isSet ? words?.Came : words?.Went) is { } said)
            return Named(said, name);
        if (sitting.NewText is null or "")
            return $"tog bort {thing}";
        if (words?.Value is not null)
            return $"satte {thing} till {Worded(entry.Subject, entry.Field, sitting.NewText)}";
        return sitting.OldText is null or "" ? $"skrev {thing}" : $"ändrade {thing}";
    }

    private string Row(AuditEntry entry, string words, string? json)
    {
        var columns = Columns(json);
        return Column()
            .Replace(
                Named(words, NameOf(entry, json)),
                column =>
                    columns.TryGetValue(column.Groups[1].Value, out var value) ? Worded(entry.Subject, column.Groups[1].Value, value) : "…"
            );
    }

    private static string Reading(string what) =>
        what switch
        {
            nameof(DraftReading.Draft) => "öppnade förhandsvisningen av rapporten",
            nameof(DraftReading.DraftPdf) => "hämtade utkastet som PDF",
            nameof(DraftReading.UnitCopyPdf) => "hämtade enhetens eget exemplar som PDF",
            nameof(DraftReading.UnitCopyWord) => "hämtade enhetens eget exemplar som Word",
            nameof(DraftReading.Comparison) => "öppnade utkastet i en kalibreringsomgång",
            nameof(DraftReading.Package) => "hämtade granskningen som paket",
            _ => $"läste {what}",
        };

    private string NameOf(AuditEntry entry, string? json)
    {
        if (HistoryWords.NameColumn(entry.Subject) is { } column && Columns(json).TryGetValue(column, out var told))
            return Worded(entry.Subject, column, told);

        var id = entry.RowKey.Split(' ')[0];
        return names.TryGetValue(id, out var name) ? name
            : id.Length == 0 || Guid.TryParse(id, out _) ? HistoryWords.Row(entry.Subject).Unnamed
            : entry.Subject is "review_facts" ? HistoryValues.Fact(id)
            : entry.RowKey;
    }

    private string Worded(string table, string column, string value) =>
        names.TryGetValue(value, out var name) ? name : HistoryWords.Field(table, column)?.Value?.Invoke(value) ?? value;

    private static string Label(AuditEntry entry, string column) =>
        HistoryWords.Field(entry.Subject, column) is { } words ? Named(words.Thing, HistoryWords.Row(entry.Subject).Unnamed) : column;

    private static Dictionary<string, string> Columns(string? json)
    {
        if (json is null)
            return [];

        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => Raw(p.Value), StringComparer.Ordinal);
    }

    /// <summary>As PostgreSQL would write the value as text.</summary>
    private static string Raw(JsonElement value) => value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string Named(string words, string name) => words.Replace("{namn}", name, StringComparison.Ordinal);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Column();
}

/// <summary>A value as it is shown.</summary>
/// <param name="Label">Null where the value is all there is.</param>
public sealed record HistoryValue(string? Label, string Text);
