using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Data.Mappings;

internal sealed class TenantMapping : IEntityTypeConfiguration<CareProvider>, IEntityTypeConfiguration<Unit>
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
}
