using System.Threading.Channels;
using SpurReview.Reports;
using SpurReview.Web.Features.Reports;

namespace SpurReview.Web.Tests.Reports;

public sealed class DraftPrinterTests : IDisposable
{
    private static readonly Guid _asta = Guid.NewGuid();
    private static readonly Guid _bjorn = Guid.NewGuid();
    private static readonly TimeSpan _ample = TimeSpan.FromMinutes(5);

    private readonly HeldEngine _engine = new();
    private readonly DraftPrinter _printer;

    public DraftPrinterTests() => _printer = new DraftPrinter(_engine, _ample, TimeProvider.System);

    public void Dispose() => _printer.Dispose();

    [Fact]
    public async Task One_is_printed_at_a_time_and_the_next_when_it_is_done()
    {
        var (first, second) = (PrintAsync(_printer, _asta), PrintAsync(_printer, _bjorn));
        _engine.Begun.Should().Be(1);

        _engine.Release();
        await first;
        _engine.Release();

        (await second).Should().Equal(HeldEngine.Pdf);
        _engine.Begun.Should().Be(2);
    }

    [Fact]
    public async Task One_who_asks_for_much_does_not_stand_in_the_way_of_another()
    {
        var greedy = Enumerable.Range(0, 4).Select(_ => PrintAsync(_printer, _asta)).ToList();
        var other = PrintAsync(_printer, _bjorn);

        _engine.Release();
        await greedy[0];
        _engine.Release();

        (await other).Should().Equal(HeldEngine.Pdf);
        greedy.Count(g => g.IsCompleted).Should().Be(1);
        _engine.ReleaseAll();
        await Task.WhenAll(greedy);
    }

    [Fact]
    public async Task One_who_asks_for_ever_more_is_asked_to_come_back()
    {
        var held = Enumerable.Range(0, 4).Select(_ => PrintAsync(_printer, _asta)).ToList();

        await _printer.Invoking(p => PrintAsync(p, _asta)).Should().ThrowAsync<PrinterIsBusyException>();

        _engine.ReleaseAll();
        await Task.WhenAll(held);
    }

    [Fact]
    public async Task Whoever_has_waited_long_is_asked_to_come_back()
    {
        using var hasty = new DraftPrinter(_engine, TimeSpan.FromMilliseconds(1), TimeProvider.System);
        var first = PrintAsync(hasty, _asta);

        await hasty.Invoking(p => PrintAsync(p, _bjorn)).Should().ThrowAsync<PrinterIsBusyException>();

        _engine.ReleaseAll();
        (await first).Should().Equal(HeldEngine.Pdf);
    }

    [Fact]
    public async Task Whoever_goes_away_leaves_the_queue()
    {
        using var gone = new CancellationTokenSource();
        var first = PrintAsync(_printer, _asta);
        var waiting = _printer.PrintAsync(_bjorn, Document, gone.Token);

        await gone.CancelAsync();

        await waiting.Invoking(w => w).Should().ThrowAsync<OperationCanceledException>();
        _engine.ReleaseAll();
        await first;
        _engine.Begun.Should().Be(1);
    }

    // The engine is a stand-in that reads no document.
    private static ReportDocument Document => null!;

    private static Task<byte[]> PrintAsync(DraftPrinter printer, Guid person) =>
        printer.PrintAsync(person, Document, CancellationToken.None);

    private sealed class HeldEngine : IPdfEngine
    {
        public static byte[] Pdf { get; } = "%PDF-"u8.ToArray();

        private readonly Channel<bool> _releases = Channel.CreateUnbounded<bool>();
        private int _begun;

        public string Name => "Prov";
        public int Begun => _begun;

        public void Release() => _releases.Writer.TryWrite(true);

        public void ReleaseAll()
        {
            for (var i = 0; i < 100; i++)
                Release();
        }

        public async Task<byte[]> PrintAsync(ReportDocument document, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _begun);
            await _releases.Reader.ReadAsync(cancellationToken);
            return Pdf;
        }
    }
}
