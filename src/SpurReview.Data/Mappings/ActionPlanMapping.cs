using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpurReview.Domain.ActionPlans;

namespace SpurReview.Data.Mappings;

internal sealed class ActionPlanMapping
    : IEntityTypeConfiguration<ActionPlan>,
        IEntityTypeConfiguration<ActionItem>,
        IEntityTypeConfiguration<PlanNarrative>
{
    public void Configure(EntityTypeBuilder<ActionPlan> builder)
    {
        builder.ToTable("action_plans");
        builder.HasKey(p => p.ReviewId);
        builder.HasMany(p => p.Items).WithOne().HasForeignKey("ReviewId");
        builder.HasMany(p => p.Narratives).WithOne().HasForeignKey("ReviewId");
    }

    public void Configure(EntityTypeBuilder<ActionItem> builder)
    {
        builder.ToTable("action_items");
        builder.HasKey("ReviewId", nameof(ActionItem.Position));
        builder.Property(i => i.Answers).HasColumnType("text[]");
        builder.Property(i => i.FollowUpOn).HasColumnType("date[]");
        builder.Property(i => i.Responsible).IsJson();
        builder.Property(i => i.FollowUpResponsible).IsJson();
    }

    public void Configure(EntityTypeBuilder<PlanNarrative> builder)
    {
        builder.ToTable("plan_narratives");
        builder.HasKey("ReviewId", nameof(PlanNarrative.Area));
    }
}
