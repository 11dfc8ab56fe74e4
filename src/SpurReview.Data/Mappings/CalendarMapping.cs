using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpurReview.Data.Accounts;

namespace SpurReview.Data.Mappings;

internal sealed class CalendarMapping : IEntityTypeConfiguration<CalendarFeed>, IEntityTypeConfiguration<CalendarEntry>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("calendar_feeds").HasKey(f => f.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(f => f.AccountId);
        builder.Property(f => f.SecretHash).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<CalendarEntry> builder)
    {
        builder.ToTable("calendar_entries").HasKey(e => new { e.AccountId, e.Uid });
        builder.HasOne<Account>().WithMany().HasForeignKey(e => e.AccountId);
        builder.Property(e => e.Uid).HasMaxLength(100);
        builder.Property(e => e.Digest).HasMaxLength(64);
    }
}
