using Microsoft.Extensions.Caching.Memory;

namespace SpurReview.Web.Features.Reports;

/// <summary>
/// What was served a moment ago, a few megabytes in all. Frozen versions never change, so what is kept is right; only that a report
/// was corrected or withdrawn by another process is seen when the moment is over.
/// </summary>
public sealed class ServedLately : IDisposable
{
    private const long MaxBytes = 24_000_000;
    private static readonly TimeSpan _moment = TimeSpan.FromSeconds(5);

    private readonly MemoryCache _served = new(new MemoryCacheOptions { SizeLimit = MaxBytes });

    public T? Find<T>(string what)
        where T : class => _served.Get<T>(what);

    public T Keep<T>(string what, T value, long bytes)
        where T : class =>
        _served.Set(what, value, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = _moment, Size = bytes });

    /// <summary>After a correction or a withdrawal here.</summary>
    public void Forget() => _served.Clear();

    public void Dispose() => _served.Dispose();
}
