using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpurReview.Domain.Reviews;

namespace SpurReview.Data.Mappings;

internal sealed class OwnGradingMapping : IEntityTypeConfiguration<OwnGrading>, IEntityTypeConfiguration<OwnAssessment>
{
    public void Configure(EntityTypeBuilder<OwnGrading> builder)
    {
        builder.ToTable("own_gradings");
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.RowVersion();
        builder.ComplexProperty(g => g.Decision, AreaReviewMapping.AsColumns);
        builder.HasMany(g => g.Assessments).WithOne().HasForeignKey("OwnGradingId");
        builder.Ignore(g => g.SaysOfGrade);
    }

    public void Configure(EntityTypeBuilder<OwnAssessment> builder)
    {
        builder.ToTable("own_assessments");
        builder.HasKey("OwnGradingId", nameof(OwnAssessment.Code));
        builder.RowVersion();
        builder.Versioned(a => a.Verdict, "verdict");
        builder.Versioned(a => a.Comment, "comment", mayBeNull: true);
        builder.Ignore(a => a.Says);
    }
}
