using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpurReview.Domain.Visits;

namespace SpurReview.Data.Mappings;

internal sealed class VisitMapping : IEntityTypeConfiguration<VisitOperation>
{
    public void Configure(EntityTypeBuilder<VisitOperation> builder)
    {
        builder.ToTable("visit_operations");
        builder.HasKey(o => new { o.ReviewId, o.Id });
        builder.Property(o => o.Field).HasMaxLength(VisitOperation.FieldMaxLength);
        builder.Property(o => o.Device).HasMaxLength(VisitOperation.DeviceMaxLength);
        // Two who settle the same alternative in the same moment: the second reads again.
        builder.Property(o => o.SettledBy).IsConcurrencyToken();
        builder.Ignore(o => o.IsAlternative);
    }
}
