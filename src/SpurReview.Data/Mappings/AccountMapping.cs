using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpurReview.Data.Accounts;

namespace SpurReview.Data.Mappings;

internal sealed class AccountMapping
    : IEntityTypeConfiguration<Account>,
        IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
        IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
        IEntityTypeConfiguration<IdentityUserToken<Guid>>,
        IEntityTypeConfiguration<Invitation>,
        IEntityTypeConfiguration<Position>,
        IEntityTypeConfiguration<DeputyRight>,
        IEntityTypeConfiguration<Employment>,
        IEntityTypeConfiguration<InspectorProfile>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.Property(a => a.UserName).IsRequired();
        builder.Property(a => a.NormalizedUserName).IsRequired();
        builder.Property(a => a.Email).IsRequired();
        builder.Property(a => a.NormalizedEmail).IsRequired();
        builder.Property(a => a.SecurityStamp).IsRequired();
        builder.Property(a => a.ConcurrencyStamp).IsRequired();
        builder.PrimitiveCollection(a => a.Roles).ElementType().HasConversion<string>();
    }

    public void Configure(EntityTypeBuilder<Position> builder)
    {
        builder.ToTable("positions");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId);
    }

    public void Configure(EntityTypeBuilder<DeputyRight> builder)
    {
        builder.ToTable("deputy_rights");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasOne<Position>().WithMany().HasForeignKey(r => r.PositionId);
    }

    public void Configure(EntityTypeBuilder<Employment> builder)
    {
        builder.ToTable("employments");
        builder.Property(e => e.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<InspectorProfile> builder)
    {
        builder.ToTable("inspector_profiles");
        builder.HasKey(p => p.AccountId);
        builder.Property(p => p.AccountId).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("invitations");
        builder.HasOne<Account>().WithMany().HasForeignKey(i => i.AccountId);
        builder.PrimitiveCollection(i => i.Roles).ElementType().HasConversion<string>();
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("account_claims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder) => builder.ToTable("account_logins");

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder) => builder.ToTable("account_tokens");
}
