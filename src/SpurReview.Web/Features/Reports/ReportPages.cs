using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Caching.Memory;
using SpurReview.Data.Reports;
using SpurReview.Reports.Html;

namespace SpurReview.Web.Features.Reports;

/// <summary>
/// The web pages of frozen versions. A version never changes, so neither does its page: what was read lately is kept in memory, a few
/// megabytes in all, and the snapshot is not even read.
/// </summary>
public sealed class ReportPages(ReportReading reading, ReportLibrary library, PageCache cache)
{
    /// <summary>The report's own, encoded HTML; null where there is no such version.</summary>
    public async Task<IHtmlContent?> FindAsync(Report report, int version, bool onlyUnmet, CancellationToken cancellationToken)
    {
        if (cache.Find(report.ReviewId, version, onlyUnmet) is { } kept)
            return kept;
        if (await reading.FindVersionAsync(report, version, cancellationToken) is not { } frozen)
            return null;

        var html = HtmlReport.Fragment(library.Document(report, frozen), new HtmlOptions { OnlyUnmet = onlyUnmet });
        return cache.Keep(report.ReviewId, version, onlyUnmet, html);
    }
}

/// <summary>Pages of frozen versions, the least read of them forgotten first.</summary>
public sealed class PageCache : IDisposable
{
    private const int MaxCharacters = 5_000_000;

    private readonly MemoryCache _pages = new(new MemoryCacheOptions { SizeLimit = MaxCharacters });

    public IHtmlContent? Find(Guid review, int version, bool onlyUnmet) => _pages.Get<IHtmlContent>((review, version, onlyUnmet));

    public IHtmlContent Keep(Guid review, int version, bool onlyUnmet, string html) =>
        _pages.Set((review, version, onlyUnmet), new HtmlString(html), new MemoryCacheEntryOptions { Size = html.Length });

    public void Dispose() => _pages.Dispose();
}
