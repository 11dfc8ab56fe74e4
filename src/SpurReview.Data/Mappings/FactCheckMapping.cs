using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpurReview.Data.Reports;
using SpurReview.Domain.FactChecks;

namespace SpurReview.Data.Mappings;

internal sealed class FactCheckMapping
    : IEntityTypeConfiguration<FactCheck>,
        IEntityTypeConfiguration<Remark>,
        IEntityTypeConfiguration<DraftVersion>
{
    public void Configure(EntityTypeBuilder<FactCheck> builder)
    {
        builder.ToTable("fact_checks");
        builder.HasKey(c => c.ReviewId);
        builder.HasMany(c => c.Remarks).WithOne().HasForeignKey(r => r.ReviewId);
    }

    public void Configure(EntityTypeBuilder<Remark> builder)
    {
        builder.ToTable("remarks");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Place).HasConversion(place => place.Key, key => DraftPlace.Parse(key)!);
        builder.RowVersion();
        builder.Ignore(r => r.Words);
    }

    public void Configure(EntityTypeBuilder<DraftVersion> builder)
    {
        builder.ToTable("draft_versions");
        builder.HasKey(d => new { d.ReviewId, d.Version });
        builder.Property(d => d.Version).ValueGeneratedNever();
        builder.Property(d => d.FrozenAt).ValueGeneratedOnAdd();
        builder.Property(d => d.FrozenBy).ValueGeneratedOnAdd();
        builder.Ignore(d => d.Content);
    }
}
