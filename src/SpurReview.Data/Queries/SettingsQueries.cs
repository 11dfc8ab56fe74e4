using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Settings;

namespace SpurReview.Data.Queries;

/// <summary>What the reviewing body has decided, to be gone by.</summary>
public static class SettingsQueries
{
    public static Task<InstallationSettings> SettingsAsync(this SpurDbContext db, CancellationToken cancellationToken) =>
        db.InstallationSettings.AsNoTracking().SingleAsync(cancellationToken);
}
