using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SpurReview.Data.Mappings;

/// <summary>Columns are named in the database's manner; a mapping names one only where it is called something else.</summary>
internal static partial class SnakeCase
{
    public static void UseSnakeCase(this ModelBuilder builder)
    {
        foreach (var property in builder.Model.GetEntityTypes().Where(type => !type.IsMappedToJson()).SelectMany(Properties))
        {
            if (property.FindAnnotation(RelationalAnnotationNames.ColumnName) is null)
                property.SetColumnName(Of(property.Name));
        }
    }

    private static IEnumerable<IMutableProperty> Properties(IMutableTypeBase type) =>
        [.. type.GetDeclaredProperties(), .. type.GetDeclaredComplexProperties().SelectMany(c => Properties(c.ComplexType))];

    private static string Of(string name) => WordStart().Replace(name, "_$0").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]")]
    private static partial Regex WordStart();
}
