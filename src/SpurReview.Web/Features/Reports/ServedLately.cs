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

    private int _generation;
    private readonly MemoryCache _served = new(new MemoryCacheOptions { SizeLimit = MaxBytes });

    public T? Find<T>(string what)
        where T : class => _served.Get<T>(what);

    /// <summary>Changes when something was corrected or withdrawn here. Asked for before reading what is to be kept.</summary>
    public int Generation => Volatile.Read(ref _generation);

    /// <summary>Kept only where nothing has been corrected or withdrawn since it was read.</summary>
    public T Keep<T>(string what, T value, long bytes, int generation)
        where T : class =>
        generation == Generation
            ? _served.Set(what, value, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = _moment, Size = bytes })
            : value;

    /// <summary>After a correction or a withdrawal here, when it is committed: an answer begins only then.</summary>
    public void ForgetWhenCommitted(HttpResponse response) =>
        response.OnStarting(() =>
        {
            Interlocked.Increment(ref _generation);
            _served.Clear();
            return Task.CompletedTask;
        });

    public void Dispose() => _served.Dispose();
}
