using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpurReview.Data.Reports;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;

namespace SpurReview.Data.Mappings;

internal sealed class ReportMapping
    : IEntityTypeConfiguration<Report>,
        IEntityTypeConfiguration<ReportVersion>,
        IEntityTypeConfiguration<UnitCopy>,
        IEntityTypeConfiguration<PublishingNote>,
        IEntityTypeConfiguration<PlannedPublishing>,
        IEntityTypeConfiguration<Withdrawal>,
        IEntityTypeConfiguration<ReportChange>,
        IEntityTypeConfiguration<ReportFile>,
        IEntityTypeConfiguration<RenderJob>
{
    // Compared as text the column would have no index.
    private const string Checksum = "character(64)";

    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.ToTable("reports");
        builder.HasKey(r => r.ReviewId);
        builder.HasOne<Review>().WithOne().HasForeignKey<Report>(r => r.ReviewId);
        builder.Property(r => r.Number).ValueGeneratedOnAdd();
        builder.Property(r => r.Grades).IsJson();
        builder.Ignore(r => r.Address);
        builder.Ignore(r => r.FileName);
    }

    public void Configure(EntityTypeBuilder<ReportVersion> builder)
    {
        builder.ToTable("report_versions");
        builder.HasKey(v => new { v.ReviewId, v.Version });
        builder.HasOne<Report>().WithMany().HasForeignKey(v => v.ReviewId);
        builder.Property(v => v.Sha256).HasColumnType(Checksum);
    }

    public void Configure(EntityTypeBuilder<UnitCopy> builder)
    {
        builder.ToTable("report_unit_copies");
        builder.HasKey(c => new { c.ReviewId, c.Version });
        builder.HasOne<ReportVersion>().WithOne().HasForeignKey<UnitCopy>(c => new { c.ReviewId, c.Version });
    }

    public void Configure(EntityTypeBuilder<PublishingNote> builder)
    {
        builder.ToTable("publishing_notes");
        builder.HasKey(n => new
        {
            n.ReviewId,
            n.Place,
            n.Key,
        });
        builder.HasOne<Report>().WithMany().HasForeignKey(n => n.ReviewId);
        builder.Ignore(n => n.PlaceInReport);
        builder.Ignore(n => n.IsChange);
    }

    public void Configure(EntityTypeBuilder<PlannedPublishing> builder)
    {
        builder.ToTable("planned_publishings");
        builder.HasKey(p => p.ReviewId);
        builder.Property(p => p.Words).IsJson();
        builder.Property(p => p.PlannedAt).ValueGeneratedOnAdd();
        builder.Property(p => p.PlannedBy).ValueGeneratedOnAdd();
        builder.Ignore(p => p.Holds);
    }

    public void Configure(EntityTypeBuilder<Withdrawal> builder)
    {
        builder.ToTable("report_withdrawals");
        builder.HasKey(w => new { w.ReviewId, w.Version });
        builder.HasOne<ReportVersion>().WithOne().HasForeignKey<Withdrawal>(w => new { w.ReviewId, w.Version });
    }

    public void Configure(EntityTypeBuilder<ReportChange> builder)
    {
        builder.ToTable("report_changes");
        builder.HasKey(c => c.Number);
        builder.HasOne<ReportVersion>().WithMany().HasForeignKey(c => new { c.ReviewId, c.Version });
    }

    public void Configure(EntityTypeBuilder<ReportFile> builder)
    {
        builder.ToTable("report_files");
        builder.HasKey(f => new
        {
            f.ReviewId,
            f.Version,
            f.Kind,
        });
        builder.HasOne<ReportVersion>().WithMany().HasForeignKey(f => new { f.ReviewId, f.Version });
        builder.Property(f => f.Sha256).HasColumnType(Checksum);
    }

    public void Configure(EntityTypeBuilder<RenderJob> builder)
    {
        builder.ToTable("render_jobs");
        builder.HasKey(j => new
        {
            j.ReviewId,
            j.Version,
            j.Kind,
        });
    }
}
