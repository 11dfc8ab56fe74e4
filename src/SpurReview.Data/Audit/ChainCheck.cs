namespace SpurReview.Data.Audit;

/// <summary>Reads one chain from its beginning, entry by entry, and keeps the first fault that it meets.</summary>
internal sealed class ChainCheck(AuditChain chain, AuditAnchor? anchor)
{
    private readonly SortedSet<long> _withoutText = [];
    private byte[] _head = AuditHash.OfBeginning(chain.Id);
    private AuditFault? _fault;

    public long Read { get; private set; }

    public AuditAnchor Head => new(chain.Id, Read, Convert.ToHexStringLower(_head));

    public void Next(AuditEntry entry, AuditText? text)
    {
        _fault ??= FaultOf(entry, text);
        if (entry.ContentHash is not null && text is null)
            _withoutText.Add(entry.Number);
        if (entry.Operation is AuditOperation.Erase && long.TryParse(entry.RowKey, provider: null, out var erased))
            _withoutText.Remove(erased);
        (_head, Read) = (entry.Hash, Read + 1);
    }

    public AuditFault? Finish() =>
        _fault
        ?? (
            chain.Length != Read || !_head.SequenceEqual(chain.Head) || anchor?.Number > Read
                ? new AuditFault(chain.Id, Read + 1, AuditFaultKind.Missing)
            : _withoutText.Count > 0 ? new AuditFault(chain.Id, _withoutText.Min, AuditFaultKind.TextMissing)
            : null
        );

    private AuditFault? FaultOf(AuditEntry entry, AuditText? text)
    {
        if (entry.Number != Read + 1)
            return new AuditFault(chain.Id, Read + 1, AuditFaultKind.Missing);

        AuditFaultKind? kind =
            !entry.Hash.SequenceEqual(AuditHash.OfEntry(_head, entry)) ? AuditFaultKind.Changed
            : text is not null && !AuditHash.OfContent(text).AsSpan().SequenceEqual(entry.ContentHash) ? AuditFaultKind.TextChanged
            : entry.Number == anchor?.Number && Convert.ToHexStringLower(entry.Hash) != anchor.Hash ? AuditFaultKind.Rewritten
            : null;
        return kind is { } fault ? new AuditFault(chain.Id, entry.Number, fault, entry) : null;
    }
}
