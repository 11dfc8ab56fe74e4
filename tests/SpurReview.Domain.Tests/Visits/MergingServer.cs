using SpurReview.Domain.Visits;

namespace SpurReview.Domain.Tests.Visits;

/// <summary>A review as the server has it, with nothing around: fields with versions, and the ledger.</summary>
internal sealed class MergingServer
{
    private readonly Dictionary<string, Versioned<string>> _fields = [];

    public VisitLedger Ledger { get; } = new([]);
    public VisitMoment Moment { get; set; } = new(IsOpen: true, IsSigned: false);

    /// <summary>Every version of every field: what it said, and on which version its writer stood.</summary>
    public List<(string Field, int Version, string Value, int BasedOn)> History { get; } = [];

    public IEnumerable<string> Fields => _fields.Keys;

    public Versioned<string> this[string field] => _fields.GetValueOrDefault(field) ?? new Versioned<string>("");

    public void Set(string field, string value, int version) => _fields[field] = new Versioned<string>(value, version);

    public void SaveForm(string field, string value, int basedOn) => Change(field, value, basedOn);

    public (MergeOutcome Outcome, int Version) Receive(VisitOperation operation, string? impossible = null)
    {
        if (Ledger.Find(operation.Id) is { } known)
            return (known.Outcome, known.Version);

        var state = new FieldState(
            this[operation.Field].Value,
            this[operation.Field].Version,
            !operation.Field.StartsWith("note.", StringComparison.Ordinal)
        );
        var judgement = Ledger.Judge(operation, state, Moment, impossible);
        if (judgement.Changes)
            Change(operation.Field, operation.Value, judgement.Grounds);
        Ledger.Record(operation, judgement, this[operation.Field].Version);
        return (judgement.Outcome, this[operation.Field].Version);
    }

    /// <summary>What everybody sees in the end: the values, and what is kept beside them.</summary>
    public string Picture() =>
        string.Join(
            '\n',
            Fields
                .Order(StringComparer.Ordinal)
                .Select(f =>
                    $"{f}={this[f].Value}@{this[f].Version}[{string.Join(',', Ledger.AlternativesOf(f).Select(a => a.Value).Order(StringComparer.Ordinal))}]"
                )
        );

    private void Change(string field, string value, int basedOn)
    {
        var changed = this[field].Change(value, basedOn);
        if (changed != this[field])
            History.Add((field, changed.Version, value, basedOn));
        _fields[field] = changed;
    }
}
