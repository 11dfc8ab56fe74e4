namespace SpurReview.Web.Features.VisitSync;

/// <summary>
/// How many streams of events each person has open in this process. A device needs one for each review; who opens more than anybody needs loses the
/// oldest, so that nobody takes the server's connections from others.
/// </summary>
public sealed class VisitStreams
{
    /// <summary>
    /// Several times what the devices of one person need. The one that gives way is told to rest, so that devices do not push each other out without end.
    /// </summary>
    public const int MostOfOnePerson = 10;

    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, List<OpenStream>> _open = [];

    /// <summary>To be disposed when the stream is over, which it is at the latest when it is told so.</summary>
    public OpenStream Open(Guid account)
    {
        var opened = new OpenStream(this, account);
        lock (_gate)
        {
            if (!_open.TryGetValue(account, out var streams))
                _open[account] = streams = [];
            streams.Add(opened);
            // It goes out of the list when it has ended; those that are ending do not count.
            foreach (var one in streams.Where(s => !s.Over.IsCancellationRequested).SkipLast(MostOfOnePerson))
                one.End();
        }
        return opened;
    }

    private void Close(OpenStream stream)
    {
        lock (_gate)
        {
            if (_open.TryGetValue(stream.Account, out var streams) && streams.Remove(stream) && streams.Count == 0)
                _open.Remove(stream.Account);
        }
    }

    public sealed class OpenStream(VisitStreams all, Guid account) : IDisposable
    {
        private readonly CancellationTokenSource _over = new();

        public Guid Account => account;
        public CancellationToken Over => _over.Token;

        /// <summary>Whoever waits for it goes on elsewhere: nothing is waited for while others are kept out.</summary>
        internal void End() => _ = _over.CancelAsync();

        public void Dispose()
        {
            all.Close(this);
            _over.Dispose();
        }
    }
}
