using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SpurReview.Data.Mappings;

/// <summary>Small lists of values that are only ever read and written whole lie in a jsonb column.</summary>
internal static class JsonColumn
{
    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static PropertyBuilder<IReadOnlyList<T>> IsJson<T>(this PropertyBuilder<IReadOnlyList<T>> property)
    {
        property.HasColumnType("jsonb").HasConversion(Converter<T>(), Comparer<T>());
        return property;
    }

    public static ComplexTypePropertyBuilder<IReadOnlyList<T>> IsJson<T>(this ComplexTypePropertyBuilder<IReadOnlyList<T>> property)
    {
        property.HasColumnType("jsonb").HasConversion(Converter<T>(), Comparer<T>());
        return property;
    }

    private static ValueConverter<IReadOnlyList<T>, string> Converter<T>() =>
        new(list => JsonSerializer.Serialize(list, _options), json => JsonSerializer.Deserialize<List<T>>(json, _options)!);

    private static ValueComparer<IReadOnlyList<T>> Comparer<T>() =>
        new((a, b) => a!.SequenceEqual(b!), list => list.Count, list => list.ToList());
}
