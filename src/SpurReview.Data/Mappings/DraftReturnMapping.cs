using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpurReview.Domain.Reviews;

namespace SpurReview.Data.Mappings;

internal sealed class DraftReturnMapping : IEntityTypeConfiguration<DraftReturn>
{
    public void Configure(EntityTypeBuilder<DraftReturn> builder)
    {
        builder.ToTable("draft_returns");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.ReturnedAt).ValueGeneratedOnAdd();
        builder.Property(r => r.ReturnedBy).ValueGeneratedOnAdd();
    }
}
