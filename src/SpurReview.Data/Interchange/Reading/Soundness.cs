using System.Text.Json;

namespace SpurReview.Data.Interchange.Reading;

/// <summary>What must hold of every text and every object, whatever the format says of the place: sound Unicode, no doubled keys.</summary>
internal static class Soundness
{
    public static void Check(JsonElement value, JsonPath path, FaultList faults)
    {
        if (value.ValueKind is JsonValueKind.String && !value.HasSoundText())
            faults.Unreadable(path, "Texten innehåller NUL eller trasig Unicode, som inte kan sparas. Skriv om den utan de tecknen.");
        else if (value.ValueKind is JsonValueKind.Array)
            CheckItems(value, path, faults);
        else if (value.ValueKind is JsonValueKind.Object)
            CheckMembers(value, path, faults);
    }

    private static void CheckItems(JsonElement list, JsonPath path, FaultList faults)
    {
        foreach (var (index, item) in list.EnumerateArray().Index())
            Check(item, path[index], faults);
    }

    private static void CheckMembers(JsonElement value, JsonPath path, FaultList faults)
    {
        var members = value.EnumerateObject().Select(member => (Name: member.Name(), Member: member)).ToList();
        var counts = members.CountBy(m => m.Name).ToDictionary();

        foreach (var (name, member) in members)
        {
            if (!member.HasSoundName())
                faults.Unreadable(path[name], "Namnet innehåller NUL eller trasig Unicode. Ta bort uppgiften eller rätta namnet.");
            else if (counts[name] > 1)
                faults.Unreadable(path[name], $"Nyckeln står {counts[name]} gånger på samma ställe. Låt den stå en gång.");
            Check(member.Value, path[name], faults);
        }
    }
}
