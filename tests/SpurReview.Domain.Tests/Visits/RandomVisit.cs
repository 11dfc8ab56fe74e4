using SpurReview.Domain.Visits;

namespace SpurReview.Domain.Tests.Visits;

/// <summary>
/// A day of two or three people in one review: they write, go without network, send batches whole, in part, again and in any order, and lose
/// answers; now and then somebody saves by the form. The seed is the day.
/// </summary>
internal sealed class RandomVisit
{
    private static readonly string[] _fields = ["comment.E5", "description.E", "verdict.E5"];
    private readonly Random _random;
    private readonly List<WritingDevice> _devices;
    private readonly List<Action<MergingServer>> _arrivals = [];

    public RandomVisit(int seed)
    {
        _random = new Random(seed);
        _devices = [.. Enumerable.Range(0, _random.Next(2, 4)).Select(n => new WritingDevice(((char)('A' + n)).ToString()))];
        for (var i = 0; i < 60; i++)
            Happen();
        foreach (var device in _devices)
            SendAll(device);
    }

    public MergingServer Server { get; } = new();

    /// <summary>The same day on another server, where nothing comes twice.</summary>
    public MergingServer WithoutDuplicates()
    {
        var server = new MergingServer();
        _arrivals.ForEach(arrive => arrive(server));
        return server;
    }

    public int Alternatives => _fields.Sum(f => Server.Ledger.AlternativesOf(f).Count());

    /// <summary>No version was written by somebody who had not seen the one before it.</summary>
    public bool NobodyOverwroteWhatTheyHadNotSeen => Server.History.TrueForAll(h => h.BasedOn == h.Version - 1);

    /// <summary>Current, superseded by an edit based on it, kept beside, or settled by an edit that had seen it.</summary>
    public bool NothingIsLost => Server.Ledger.All.All(IsAccountedFor);

    private bool IsAccountedFor(VisitOperation operation) =>
        operation.Outcome switch
        {
            MergeOutcome.Saved => operation.Value == Server[operation.Field].Value || WasStoodOn(operation),
            MergeOutcome.Clash when operation.SettledBy is { } id => Server.Ledger.Find(id) is { } by
                && (by.BaseOperation == operation.Id || (by.Settles.Contains(operation.Id) && by.Outcome is MergeOutcome.Saved)),
            MergeOutcome.Clash => Server.Ledger.AlternativesOf(operation.Field).Contains(operation),
            _ => false,
        };

    private bool WasStoodOn(VisitOperation operation) =>
        Server.History.Exists(h => h.Field == operation.Field && h.Version == operation.Version && h.Value == operation.Value)
        && Server.History.Exists(h => h.Field == operation.Field && h.BasedOn == operation.Version);

    private void Happen()
    {
        var device = _devices[_random.Next(_devices.Count)];
        switch (_random.Next(10))
        {
            case < 5:
                device.Write(AnyField(), settles: _random.Next(2) == 0);
                break;
            case < 8:
                Send(device, device.Batch(_random.Next(1, 6)));
                break;
            case 8:
                device.LookAt(Server, _fields);
                break;
            case 9:
                SaveForm(AnyField());
                break;
        }
    }

    /// <summary>In any order, some of it twice, and some answers never come.</summary>
    private void Send(WritingDevice device, IReadOnlyList<VisitOperation> batch)
    {
        var sent = _random.Next(3) == 0 ? [.. batch, .. batch] : batch.ToList();
        if (_random.Next(4) == 0)
            sent = [.. sent.OrderBy(_ => _random.Next())];
        foreach (var operation in sent)
        {
            var answer = Arrive(operation);
            if (_random.Next(4) > 0)
                device.Hear(operation, answer);
        }
    }

    private void SendAll(WritingDevice device)
    {
        while (device.HasUnsent)
        {
            foreach (var operation in device.Batch(200))
                device.Hear(operation, Arrive(operation));
        }
    }

    private MergeOutcome Arrive(VisitOperation operation)
    {
        var isNew = Server.Ledger.Find(operation.Id) is null;
        var copy = Copy(operation);
        var (outcome, _) = Server.Receive(operation);
        if (isNew && outcome is not MergeOutcome.Wait)
            _arrivals.Add(server => server.Receive(copy));
        return outcome;
    }

    private void SaveForm(string field)
    {
        var (value, version) = ($"form{_arrivals.Count}", Server[field].Version);
        Server.SaveForm(field, value, version);
        _arrivals.Add(server => server.SaveForm(field, value, version));
    }

    private string AnyField() => _fields[_random.Next(_fields.Length)];

    private static VisitOperation Copy(VisitOperation operation) =>
        new()
        {
            Id = operation.Id,
            Field = operation.Field,
            Value = operation.Value,
            BaseOperation = operation.BaseOperation,
            BaseVersion = operation.BaseVersion,
            Settles = operation.Settles,
        };
}
