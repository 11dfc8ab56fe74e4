using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Data.Mappings;

internal sealed class TenantMapping
    : IEntityTypeConfiguration<CareProvider>,
        IEntityTypeConfiguration<Unit>,
        IEntityTypeConfiguration<ProviderGroup>,
        IEntityTypeConfiguration<GroupMember>
{
    public void Configure(EntityTypeBuilder<CareProvider> builder)
    {
        builder.ToTable("care_providers");
        builder.Property(p => p.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.ToTable("units");
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.HasOne<CareProvider>().WithMany().HasForeignKey(u => u.TenantId);
    }

    public void Configure(EntityTypeBuilder<ProviderGroup> builder)
    {
        builder.ToTable("provider_groups");
        builder.Property(g => g.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<GroupMember> builder)
    {
        builder.ToTable("provider_group_members");
        builder.HasKey(m => m.TenantId);
        builder.Property(m => m.TenantId).ValueGeneratedNever();
    }
}
