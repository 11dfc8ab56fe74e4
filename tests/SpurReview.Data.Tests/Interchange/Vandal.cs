using System.Text.Json.Nodes;

namespace SpurReview.Data.Tests.Interchange;

/// <summary>Spoils packages in ways that nobody thought of; the same seed spoils in the same way.</summary>
internal static class Vandal
{
    private static readonly string[] _values =
    [
        "null",
        "true",
        "0",
        "-1",
        "1e400",
        "1.5",
        "\"\"",
        "\" \"",
        "\"D\"",
        "\"H2\"",
        "\"met\"",
        "\"2025-02-30\"",
        "\"1999-01-01\"",
        "\"2999-01-01\"",
        "\"published\"",
        "[]",
        "{}",
        "[[{}]]",
        "{ \"A\": \"B\" }",
    ];

    /// <summary>A few bytes changed, cut out, or repeated.</summary>
    public static byte[] OnBytes(int seed, byte[] bytes)
    {
        var random = new Random(seed);
        var spoilt = bytes.ToList();
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            var at = random.Next(spoilt.Count - 10);
            var length = random.Next(1, 10);
            if (random.Next(3) == 0)
                spoilt.RemoveRange(at, length);
            else if (random.Next(2) == 0)
                spoilt.InsertRange(at, spoilt.GetRange(at, length));
            else
                spoilt[at] = (byte)random.Next(256);
        }
        return [.. spoilt];
    }

    /// <summary>A few values replaced, removed, or written under another name.</summary>
    public static string OnValues(int seed, string json)
    {
        var random = new Random(seed);
        var package = JsonNode.Parse(json)!;
        for (var i = random.Next(1, 5); i > 0; i--)
            Spoil(Somewhere(package, random), random);
        return package.ToJsonString();
    }

    private static JsonNode Somewhere(JsonNode node, Random random)
    {
        var inner = Children(node).Where(child => child is JsonObject { Count: > 0 } or JsonArray { Count: > 0 }).ToList();
        return inner.Count == 0 || random.Next(4) == 0 ? node : Somewhere(inner[random.Next(inner.Count)]!, random);
    }

    private static IEnumerable<JsonNode?> Children(JsonNode node) =>
        node is JsonObject members ? members.Select(m => m.Value) : node.AsArray();

    private static void Spoil(JsonNode node, Random random)
    {
        if (node is JsonArray { Count: > 0 } list)
            SpoilItem(list, random);
        else if (node is JsonObject { Count: > 0 } members)
            SpoilMember(members, random);
    }

    private static void SpoilItem(JsonArray list, Random random)
    {
        var at = random.Next(list.Count);
        if (random.Next(2) == 0)
            list[at] = Any(random);
        else
            list.Add(list[at]?.DeepClone());
    }

    private static void SpoilMember(JsonObject members, Random random)
    {
        var (name, value) = members.ElementAt(random.Next(members.Count));
        if (random.Next(3) != 0)
            members[name] = Any(random);
        else
            members.Remove(name);
        if (random.Next(4) == 0)
            members[$"{name}1"] = value?.DeepClone();
    }

    private static JsonNode? Any(Random random) => JsonNode.Parse(_values[random.Next(_values.Length)]);
}
