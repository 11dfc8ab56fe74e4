using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpurReview.Data.Catalogue;

/// <summary>The checklists, specialties and regions that every installation begins with.</summary>
public static class CatalogueFiles
{
    private static readonly string[] _templates = ["template-sosfs-2015-8.json", "template-hslf-fs-2021-8.json"];

    private static readonly JsonSerializerOptions _options = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Each template as the text of its file, oldest first, for <see cref="TemplateFormat"/>.</summary>
    public static IReadOnlyList<string> Templates() => [.. _templates.Select(Text)];

    public static IReadOnlyList<SpecialtyGroup> Specialties() =>
        [.. Read<GroupEntry>("specialties.json").Select(entry => new SpecialtyGroup(entry.Group, entry.Specialties))];

    /// <summary>The 21 regions as packages spell them.</summary>
    public static IReadOnlyList<string> Regions() => Read<string>("regions.json");

    private static List<T> Read<T>(string name) => JsonSerializer.Deserialize<List<T>>(Text(name), _options)!;

    private static string Text(string name)
    {
        using var file = typeof(CatalogueFiles).Assembly.GetManifestResourceStream(typeof(CatalogueFiles), name);
        using var reader = new StreamReader(file!);
        return reader.ReadToEnd();
    }

    private sealed record GroupEntry(string Group, IReadOnlyList<Specialty> Specialties);
}
