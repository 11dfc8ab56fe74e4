using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpurReview.Domain.Reviews;

namespace SpurReview.Data.Mappings;

internal sealed class AreaReviewMapping : IEntityTypeConfiguration<AreaReview>, IEntityTypeConfiguration<Assessment>
{
    public void Configure(EntityTypeBuilder<AreaReview> builder)
    {
        builder.ToTable("area_reviews");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.RowVersion();
        builder.Versioned(a => a.Description, "description");
        builder.ComplexProperty(a => a.Decision, AsColumns);
        builder.ComplexProperty(
            a => a.Regrade,
            regrade =>
            {
                regrade.Property(r => r.Grade).HasColumnName("regrade");
                regrade.Property(r => r.Reason).HasColumnName("regrade_reason");
                regrade.Property(r => r.DecidedOn).HasColumnName("regrade_decided_on");
                regrade.Property(r => r.DecidedBy).HasColumnName("regrade_decided_by").IsJson();
                regrade.Ignore(r => r.LetsDStand);
            }
        );
        builder.HasMany(a => a.Assessments).WithOne().HasForeignKey("AreaReviewId");

        // Derived, never stored.
        builder.Ignore(a => a.OfferedGrades);
        builder.Ignore(a => a.Suggestion);
        builder.Ignore(a => a.CurrentGrade);
        builder.Ignore(a => a.IsAlone);
        builder.Ignore(a => a.IsOwn);
        builder.Ignore(a => a.ToAgree);
    }

    internal static void AsColumns(ComplexPropertyBuilder<GradeDecision> decision)
    {
        decision.Property(d => d.Grade).HasColumnName("grade");
        decision.Property(d => d.Reason).HasColumnName("grade_reason");
        decision.Property(d => d.Suggested).HasColumnName("suggested_grade");
        decision.Property(d => d.SuggestionWasSettled).HasColumnName("suggestion_was_settled");
    }

    public void Configure(EntityTypeBuilder<Assessment> builder)
    {
        builder.ToTable("assessments");
        builder.HasKey("AreaReviewId", nameof(Assessment.Code));
        builder.RowVersion();
        builder.Versioned(a => a.Verdict, "verdict");
        builder.Versioned(a => a.Comment, "comment", mayBeNull: true);
    }
}
