using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpurReview.Data.Accounts;

namespace SpurReview.Data.Mappings;

internal sealed class ProviderSignOnMapping : IEntityTypeConfiguration<ProviderSignOn>
{
    public void Configure(EntityTypeBuilder<ProviderSignOn> builder)
    {
        builder.ToTable("single_sign_ons");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Ignore(s => s.LoginProvider);
        builder.RowVersion();
    }
}
