using System.Threading.RateLimiting;
using SpurReview.Reports;
using SpurReview.Reports.Printing;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.Reports;

/// <summary>Too many want something printed just now. Nothing is wrong, and nothing is lost.</summary>
public sealed class PrinterIsBusyException : Exception;

/// <summary>
/// Prints what is stored nowhere: drafts and plans. One at a time, since each takes a core; the rest wait in the order they came. A person has one
/// in the queue at once, so that nobody fills it for the others.
/// </summary>
/// <param name="patience">How long anybody waits before being asked to come back.</param>
public sealed class DraftPrinter(IPdfEngine engine, TimeSpan patience, TimeProvider clock) : IDisposable
{
    private const int PeopleThatWait = 100;
    private const int WishesOfOne = 3;

    private readonly PartitionedRateLimiter<Guid> _turns = Turns.Of<Guid>(one: (1, WishesOfOne), all: (1, PeopleThatWait));

    /// <param name="person">The account that asks.</param>
    /// <exception cref="PrinterIsBusyException">Too many ask, or the person already does.</exception>
    /// <exception cref="PdfEngineException">The engine could not print it.</exception>
    public async Task<byte[]> PrintAsync(Guid person, ReportDocument document, CancellationToken cancellationToken)
    {
        using var turn = await WaitAsync(person, cancellationToken);
        return turn.IsAcquired ? await engine.PrintAsync(document, cancellationToken) : throw new PrinterIsBusyException();
    }

    public void Dispose() => _turns.Dispose();

    private async Task<RateLimitLease> WaitAsync(Guid person, CancellationToken cancellationToken)
    {
        using var outOfPatience = new CancellationTokenSource(patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, outOfPatience.Token);
        try
        {
            return await _turns.AcquireAsync(person, cancellationToken: either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new PrinterIsBusyException();
        }
    }
}
