using SpurReview.Domain.Visits;

namespace SpurReview.Domain.Tests.Visits;

/// <summary>A device of somebody who writes with and without network: edits wait in order, each on the one before it of the same field.</summary>
internal sealed class WritingDevice(string name)
{
    private readonly List<VisitOperation> _unanswered = [];
    private readonly Dictionary<string, int> _seen = [];
    private readonly Dictionary<string, IReadOnlyList<Guid>> _alternatives = [];
    private int _edits;

    public bool HasUnsent => _unanswered.Count > 0;

    /// <summary>What is next in turn, at most so many.</summary>
    public IReadOnlyList<VisitOperation> Batch(int size) => [.. _unanswered.Take(size)];

    public void Write(string field, bool settles)
    {
        var before = _unanswered.LastOrDefault(o => o.Field == field);
        _unanswered.Add(
            new VisitOperation
            {
                Id = Guid.NewGuid(),
                Field = field,
                Value = $"{name}{_edits++}",
                BaseOperation = before?.Id,
                BaseVersion = before is null ? _seen.GetValueOrDefault(field) : null,
                Settles = settles ? _alternatives.GetValueOrDefault(field, []) : [],
            }
        );
    }

    /// <summary>An answer came. What follows on an operation that was answered keeps following on it.</summary>
    public void Hear(VisitOperation operation, MergeOutcome outcome)
    {
        if (outcome is not MergeOutcome.Wait)
            _unanswered.Remove(operation);
    }

    public void LookAt(MergingServer server, IEnumerable<string> fields)
    {
        foreach (var field in fields)
        {
            _seen[field] = server[field].Version;
            _alternatives[field] = [.. server.Ledger.AlternativesOf(field).Select(a => a.Id)];
        }
    }
}
