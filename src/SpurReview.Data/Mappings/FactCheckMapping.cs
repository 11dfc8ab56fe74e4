using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpurReview.Data.Reports;
using SpurReview.Domain.FactChecks;

namespace SpurReview.Data.Mappings;

internal sealed class FactCheckMapping
    : IEntityTypeConfiguration<FactCheck>,
        IEntityTypeConfiguration<Remark>,
        IEntityTypeConfiguration<RemarkFileContent>,
        IEntityTypeConfiguration<DraftVersion>
{
    public void Configure(EntityTypeBuilder<FactCheck> builder)
    {
        builder.ToTable("fact_checks");
        builder.HasKey(c => c.ReviewId);
        builder.Property(c => c.SentBy).ValueGeneratedOnAddOrUpdate();
        builder.HasMany(c => c.Remarks).WithOne().HasForeignKey(r => r.ReviewId);
    }

    public void Configure(EntityTypeBuilder<Remark> builder)
    {
        builder.ToTable("remarks");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Place).HasConversion(place => place.Key, key => DraftPlace.Parse(key)!);
        builder.Property(r => r.AnsweredOn).ValueGeneratedOnAddOrUpdate();
        builder.Property(r => r.AnsweredBy).ValueGeneratedOnAddOrUpdate();
        builder.RowVersion();
        builder.ComplexProperty(
            r => r.File,
            file =>
            {
                file.Property(f => f.Name).HasColumnName("file_name");
                file.Property(f => f.Kind).HasColumnName("file_kind");
                file.Property(f => f.Size).HasColumnName("file_size");
                file.Property(f => f.Sha256).HasColumnName("file_sha256").HasColumnType("character(64)");
            }
        );
        builder.Ignore(r => r.Words);
    }

    public void Configure(EntityTypeBuilder<RemarkFileContent> builder)
    {
        builder.ToTable("remark_files");
        builder.HasKey(f => new { f.RemarkId, f.Sha256 });
        builder.Property(f => f.Sha256).HasColumnType("character(64)");
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
