using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpurReview.Data.Outbox;

namespace SpurReview.Data.Mappings;

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutgoingMail>, IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("outgoing_mails");
        builder.Property(m => m.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("reminders");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.CreatedAt).ValueGeneratedOnAdd();
    }
}
