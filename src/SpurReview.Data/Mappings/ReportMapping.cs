using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpurReview.Data.Reports;
using SpurReview.Domain.Reviews;

namespace SpurReview.Data.Mappings;

internal sealed class ReportMapping
    : IEntityTypeConfiguration<Report>,
        IEntityTypeConfiguration<ReportVersion>,
        IEntityTypeConfiguration<ReportFile>
{
    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.ToTable("reports");
        builder.HasKey(r => r.ReviewId);
        builder.HasOne<Review>().WithOne().HasForeignKey<Report>(r => r.ReviewId);
        builder.Property(r => r.Number).ValueGeneratedOnAdd();
        builder.Property(r => r.Grades).IsJson();
        builder.Ignore(r => r.Address);
    }

    public void Configure(EntityTypeBuilder<ReportVersion> builder)
    {
        builder.ToTable("report_versions");
        builder.HasKey(v => new { v.ReviewId, v.Version });
        builder.HasOne<Report>().WithMany().HasForeignKey(v => v.ReviewId);
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
    }
}
