using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpurReview.Data.Settings;

namespace SpurReview.Data.Mappings;

internal sealed class SettingsMapping : IEntityTypeConfiguration<InstallationSettings>
{
    public void Configure(EntityTypeBuilder<InstallationSettings> builder)
    {
        builder.ToTable("installation_settings");
        builder.HasKey(s => s.OnlyRow);
        builder.Ignore(s => s.Terms);
        builder.Ignore(s => s.SummerPause);
        builder.Ignore(s => s.PublicRules);
        builder.Property(s => s.CalibratingSpecialties).HasColumnType("text[]");
        builder.RowVersion();
    }
}
