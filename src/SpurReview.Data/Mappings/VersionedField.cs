using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpurReview.Domain;

namespace SpurReview.Data.Mappings;

internal static class VersionedField
{
    /// <summary>A field with a version of its own: two columns, the field and field_version.</summary>
    public static void Versioned<TEntity, T>(
        this EntityTypeBuilder<TEntity> entity,
        Expression<Func<TEntity, Versioned<T>?>> field,
        string column,
        bool mayBeNull = false
    )
        where TEntity : class =>
        entity.ComplexProperty(
            field,
            versioned =>
            {
                versioned.IsRequired();
                versioned.Property(v => v.Value).HasColumnName(column).IsRequired(!mayBeNull);
                versioned.Property(v => v.Version).HasColumnName($"{column}_version");
            }
        );

    /// <summary>PostgreSQL's own row version: nobody saves a row that somebody else has saved since it was read.</summary>
    public static void RowVersion<TEntity>(this EntityTypeBuilder<TEntity> entity)
        where TEntity : class => entity.Property<uint>("RowVersion").HasColumnName("xmin").IsRowVersion();
}
