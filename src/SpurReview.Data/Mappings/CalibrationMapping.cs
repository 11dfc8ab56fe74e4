using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpurReview.Data.Reports;
using SpurReview.Domain.Calibrating;

namespace SpurReview.Data.Mappings;

internal sealed class CalibrationMapping
    : IEntityTypeConfiguration<CalibrationRound>,
        IEntityTypeConfiguration<RoundReview>,
        IEntityTypeConfiguration<CalibrationComment>,
        IEntityTypeConfiguration<CalibrationDraft>
{
    public void Configure(EntityTypeBuilder<CalibrationRound> builder)
    {
        builder.ToTable("calibration_rounds");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.RowVersion();
        builder.HasMany(r => r.Reviews).WithOne(m => m.Round).HasForeignKey(m => m.RoundId);
    }

    public void Configure(EntityTypeBuilder<RoundReview> builder)
    {
        builder.ToTable("round_reviews");
        builder.HasKey(m => m.ReviewId);
        builder.HasOne(m => m.Review).WithOne(r => r.InRound).HasForeignKey<RoundReview>(m => m.ReviewId);
        builder.HasMany(m => m.Comments).WithOne().HasForeignKey(c => c.ReviewId);
    }

    public void Configure(EntityTypeBuilder<CalibrationComment> builder)
    {
        builder.ToTable("calibration_comments");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.WrittenBy).ValueGeneratedOnAdd();
        builder.Property(c => c.WrittenAt).ValueGeneratedOnAdd();
    }

    public void Configure(EntityTypeBuilder<CalibrationDraft> builder)
    {
        builder.ToTable("calibration_drafts");
        builder.HasKey(d => d.ReviewId);
        builder.Property(d => d.ReviewId).ValueGeneratedNever();
        builder.Property(d => d.FrozenAt).ValueGeneratedOnAdd();
        builder.Property(d => d.FrozenBy).ValueGeneratedOnAdd();
        builder.Ignore(d => d.Content);
    }
}
