using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpurReview.Data.Accounts;

namespace SpurReview.Data.Mappings;

internal sealed class SignInMapping
    : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>,
        IEntityTypeConfiguration<AuthenticatorApp>,
        IEntityTypeConfiguration<RecoveryCode>,
        IEntityTypeConfiguration<AccountSession>
{
    /// <summary>The framework maps it only where it is told a schema version, which tests and commands have nobody to tell.</summary>
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("account_passkeys").HasKey(p => p.CredentialId);
        builder.OwnsOne(p => p.Data, data => data.ToJson("data"));
        builder.Navigation(p => p.Data).IsRequired();
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId);
    }

    public void Configure(EntityTypeBuilder<AuthenticatorApp> builder)
    {
        builder.ToTable("authenticator_apps").HasKey(a => a.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId);
    }

    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("recovery_codes");
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
    }

    public void Configure(EntityTypeBuilder<AccountSession> builder)
    {
        builder.ToTable("account_sessions");
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
        builder.Property(s => s.Device).HasMaxLength(AccountSession.DeviceMaxLength);
    }
}
