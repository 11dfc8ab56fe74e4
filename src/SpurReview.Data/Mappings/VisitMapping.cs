using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpurReview.Domain;
using SpurReview.Domain.Visits;

namespace SpurReview.Data.Mappings;

internal sealed class VisitMapping
    : IEntityTypeConfiguration<VisitOperation>,
        IEntityTypeConfiguration<VisitNote>,
        IEntityTypeConfiguration<ProgrammeItem>
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

    public void Configure(EntityTypeBuilder<VisitNote> builder)
    {
        builder.ToTable("visit_notes");
        builder.HasKey(n => new { n.ReviewId, n.Id });
        builder.RowVersion();
        builder.Ignore(n => n.Content);
        builder.Ignore(n => n.IsSorted);
    }

    public void Configure(EntityTypeBuilder<ProgrammeItem> builder)
    {
        builder.ToTable("visit_programme");
        builder.RowVersion();
        builder.Property(i => i.Who).HasMaxLength(Text.LineMaxLength);
        builder.Property(i => i.Place).HasMaxLength(Text.LineMaxLength);
        builder.Ignore(i => i.Content);
    }
}
