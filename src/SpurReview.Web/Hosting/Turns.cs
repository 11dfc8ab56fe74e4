using System.Threading.RateLimiting;

namespace SpurReview.Web.Hosting;

/// <summary>Work that few may have done at once: so many of one, so many of all, and so many who wait for each.</summary>
internal static class Turns
{
    /// <summary>In this order: whoever waits for a turn of her own must not hold one of everybody's.</summary>
    public static PartitionedRateLimiter<T> Of<T>((int AtOnce, int Waiting) one, (int AtOnce, int Waiting) all)
        where T : notnull => PartitionedRateLimiter.CreateChained(Limiter<T, T>(who => who, one), Limiter<T, int>(_ => 0, all));

    private static PartitionedRateLimiter<T> Limiter<T, TKey>(Func<T, TKey> partition, (int AtOnce, int Waiting) places)
        where TKey : notnull =>
        PartitionedRateLimiter.Create<T, TKey>(who =>
            RateLimitPartition.GetConcurrencyLimiter(
                partition(who),
                _ => new ConcurrencyLimiterOptions { PermitLimit = places.AtOnce, QueueLimit = places.Waiting }
            )
        );
}
