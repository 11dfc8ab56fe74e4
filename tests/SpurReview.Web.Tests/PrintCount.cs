using SpurReview.Reports;

namespace SpurReview.Web.Tests;

/// <summary>Runs of an engine, counted over all processes that share it.</summary>
internal sealed class PrintCount
{
    private int _runs;

    public int Runs => _runs;

    public void Add() => Interlocked.Increment(ref _runs);
}

/// <summary>The real engine, with each of its runs counted.</summary>
internal sealed class CountedEngine(IPdfEngine engine, PrintCount count) : IPdfEngine
{
    public string Name => engine.Name;

    public Task<byte[]> PrintAsync(ReportDocument document, CancellationToken cancellationToken)
    {
        count.Add();
        return engine.PrintAsync(document, cancellationToken);
    }
}
