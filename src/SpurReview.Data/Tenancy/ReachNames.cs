namespace SpurReview.Data.Tenancy;

/// <summary>A reach as PostgreSQL names it: assigned, head.</summary>
public static class ReachNames
{
    public static string InSql(this Reach reach) => reach.ToString().ToLowerInvariant();

    /// <exception cref="ArgumentException">PostgreSQL knows no such reach.</exception>
    public static Reach OfSql(string name) => Enum.Parse<Reach>(name, ignoreCase: true);
}
