using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpurReview.Domain.ActionPlans;

namespace SpurReview.Data.Mappings;

internal sealed class ActionPlanMapping
    : IEntityTypeConfiguration<ActionPlan>,
        IEntityTypeConfiguration<ActionItem>,
        IEntityTypeConfiguration<PlanNarrative>,
        IEntityTypeConfiguration<PlanTurn>,
        IEntityTypeConfiguration<PlanExtension>,
        IEntityTypeConfiguration<SendRequest>,
        IEntityTypeConfiguration<PlannedAction>,
        IEntityTypeConfiguration<PlanAttachment>,
        IEntityTypeConfiguration<ActionJudgement>,
        IEntityTypeConfiguration<RegradeProposal>,
        IEntityTypeConfiguration<FollowUpReport>,
        IEntityTypeConfiguration<FollowUpAttachment>
{
    public void Configure(EntityTypeBuilder<ActionPlan> builder)
    {
        builder.ToTable("action_plans");
        builder.HasKey(p => p.ReviewId);
        builder.HasMany(p => p.Items).WithOne().HasForeignKey("ReviewId");
        builder.HasMany(p => p.Narratives).WithOne().HasForeignKey("ReviewId");
        builder.Ignore(p => p.Undecided);
        builder.HasMany(p => p.Turns).WithOne().HasForeignKey(t => t.ReviewId);
        builder.HasMany(p => p.Judgements).WithOne().HasForeignKey(j => j.ReviewId);
        builder.HasMany(p => p.Proposals).WithOne().HasForeignKey(p => p.ReviewId);
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

    public void Configure(EntityTypeBuilder<PlanTurn> builder)
    {
        builder.ToTable("plan_turns");
        builder.HasKey(t => new { t.ReviewId, t.Number });
        builder.Property(t => t.Number).ValueGeneratedNever();
        builder.Property(t => t.SentBy).IsRequired().ValueGeneratedOnAdd();
    }

    public void Configure(EntityTypeBuilder<PlanExtension> builder)
    {
        builder.ToTable("plan_extensions");
        builder.HasKey(e => e.ReviewId);
    }

    public void Configure(EntityTypeBuilder<SendRequest> builder)
    {
        builder.ToTable("plan_send_requests");
        builder.HasKey(r => r.ReviewId);
        builder.Property(r => r.AskedAt).ValueGeneratedOnAdd();
        builder.Property(r => r.AskedBy).ValueGeneratedOnAdd();
    }

    public void Configure(EntityTypeBuilder<PlannedAction> builder)
    {
        builder.ToTable("planned_actions");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Answers).HasColumnType("text[]");
        builder.Property(a => a.FollowUpOn).HasColumnType("date[]");
        builder.Property(a => a.Responsible).IsJson();
        builder.Property(a => a.FollowUpResponsible).IsJson();
        builder.RowVersion();
        builder.Ignore(a => a.Words);
        builder.Ignore(a => a.Missing);
    }

    public void Configure(EntityTypeBuilder<PlanAttachment> builder)
    {
        builder.ToTable("plan_attachments");
        builder.Property(a => a.Id).ValueGeneratedNever();
        // Compared as text the column would have no index.
        builder.Property(a => a.Sha256).HasColumnType("character(64)");
    }

    public void Configure(EntityTypeBuilder<ActionJudgement> builder)
    {
        builder.ToTable("action_judgements");
        builder.HasKey(j => new { j.ReviewId, j.Position });
        builder.Property(j => j.Position).ValueGeneratedNever();
        builder.Property(j => j.AgreedBy).HasColumnType("uuid[]");
    }

    public void Configure(EntityTypeBuilder<RegradeProposal> builder)
    {
        builder.ToTable("regrade_proposals");
        builder.HasKey(p => new { p.ReviewId, p.Letter });
        builder.Property(p => p.AgreedBy).HasColumnType("uuid[]");
    }

    public void Configure(EntityTypeBuilder<FollowUpReport> builder)
    {
        builder.ToTable("follow_up_reports");
        builder.HasKey(r => new
        {
            r.ReviewId,
            r.Position,
            r.FollowUpOn,
            r.Number,
        });
        builder.Property(r => r.Position).ValueGeneratedNever();
        builder.Property(r => r.Number).ValueGeneratedNever();
        builder.Property(r => r.RecordedAt).ValueGeneratedOnAdd();
        builder.Property(r => r.ReportedBy).ValueGeneratedOnAdd();
    }

    public void Configure(EntityTypeBuilder<FollowUpAttachment> builder)
    {
        builder.ToTable("follow_up_attachments");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Sha256).HasColumnType("character(64)");
    }
}
