using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Data.Mappings;

internal sealed class TenantMapping : IEntityTypeConfiguration<CareProvider>, IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<CareProvider> builder) => builder.ToTable("care_providers");

    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.ToTable("units");
        builder.HasOne<CareProvider>().WithMany().HasForeignKey(u => u.TenantId);
    }
}
