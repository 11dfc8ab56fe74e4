using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpurReview.Data.Audit;

namespace SpurReview.Data.Mappings;

internal sealed class AuditMapping
    : IEntityTypeConfiguration<AuditChain>,
        IEntityTypeConfiguration<AuditEntry>,
        IEntityTypeConfiguration<AuditText>
{
    public void Configure(EntityTypeBuilder<AuditChain> builder) => builder.ToTable("audit_chains");

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries");
        builder.HasKey(e => new { e.ChainId, e.Number });
    }

    public void Configure(EntityTypeBuilder<AuditText> builder)
    {
        builder.ToTable("audit_texts");
        builder.HasKey(t => new { t.ChainId, t.Number });
    }
}
