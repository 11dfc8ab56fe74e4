using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpurReview.Data.Accounts;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.FactChecks;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Data.Mappings;

internal sealed class ReviewMapping
    : IEntityTypeConfiguration<Review>,
        IEntityTypeConfiguration<Inspector>,
        IEntityTypeConfiguration<InspectorReplacement>,
        IEntityTypeConfiguration<ReviewStep>,
        IEntityTypeConfiguration<ReviewFact>,
        IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.ToTable("reviews");
        // A package may bring any id, also the all-zero one that EF would take for none.
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.RowVersion();
        builder.Ignore(r => r.Visit);
        builder.Ignore(r => r.IsPractice);
        builder.Ignore(r => r.PublishesOn);
        builder.HasOne<Account>().WithMany().HasForeignKey(r => r.PractisedBy);
        builder.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId);
        builder.HasMany(r => r.Areas).WithOne(a => a.Review).HasForeignKey(a => a.ReviewId);
        builder.HasMany(r => r.Inspectors).WithOne().HasForeignKey(i => i.ReviewId);
        builder.HasMany(r => r.Replacements).WithOne().HasForeignKey(r => r.ReviewId);
        builder.HasMany(r => r.Findings).WithOne(f => f.Review).HasForeignKey(f => f.ReviewId);
        builder.HasMany(r => r.Steps).WithOne().HasForeignKey(s => s.ReviewId);
        builder.HasMany(r => r.Facts).WithOne().HasForeignKey(f => f.ReviewId);
        builder.HasOne(r => r.FactCheck).WithOne(c => c.Review).HasForeignKey<FactCheck>(c => c.ReviewId);
        builder.HasOne(r => r.SendRequest).WithOne().HasForeignKey<SendRequest>(e => e.ReviewId);
        builder.HasOne(r => r.PlannedPublishing).WithOne().HasForeignKey<PlannedPublishing>(p => p.ReviewId);
        builder.HasOne(r => r.PlanExtension).WithOne().HasForeignKey<PlanExtension>(e => e.ReviewId);
        builder.HasOne(r => r.Plan).WithOne().HasForeignKey<ActionPlan>(p => p.ReviewId);
    }

    public void Configure(EntityTypeBuilder<Inspector> builder)
    {
        builder.ToTable("review_inspectors");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.RowVersion();
        builder.HasOne<Account>().WithMany().HasForeignKey(i => i.AccountId);
        builder.Ignore(i => i.SignsAgain);
        builder.Ignore(i => i.Signs);
        builder.Ignore(i => i.MustDeclareFirst);
    }

    public void Configure(EntityTypeBuilder<InspectorReplacement> builder)
    {
        builder.ToTable("inspector_replacements");
        builder.HasKey(r => r.InspectorId);
        builder.Property(r => r.InspectorId).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId);
        builder.Ignore(r => r.IsPrinted);
    }

    public void Configure(EntityTypeBuilder<ReviewStep> builder)
    {
        builder.ToTable("review_steps");
        builder.HasKey(s => new { s.ReviewId, s.Number });
        builder.Property(s => s.Number).ValueGeneratedNever();
        builder.Property(s => s.From).HasColumnName("from_state");
        builder.Property(s => s.To).HasColumnName("to_state");
        builder.Property(s => s.On).HasColumnName("decided_on");
        builder.Property(s => s.TakenBy).ValueGeneratedOnAdd();
    }

    public void Configure(EntityTypeBuilder<ReviewFact> builder)
    {
        builder.ToTable("review_facts");
        builder.HasKey(f => new { f.ReviewId, f.Fact });
        builder.Property(f => f.Number).HasColumnName("number_value");
        builder.Property(f => f.Text).HasColumnName("text_value");
        builder.Ignore(f => f.Value);
    }

    public void Configure(EntityTypeBuilder<Finding> builder)
    {
        builder.ToTable("findings");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.RowVersion();
        builder.Versioned(f => f.Text, "text");
        builder.Versioned(f => f.Area, "area", mayBeNull: true);
        builder.Versioned(f => f.Addressee, "addressee");
        builder.Ignore(f => f.Version);
    }
}
