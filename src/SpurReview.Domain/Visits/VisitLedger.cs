namespace SpurReview.Domain.Visits;

/// <summary>
/// Merges what several people wrote apart. Knows the operations that matter: those that came before with the same ids, those that new
/// ones follow on, and the alternatives of their fields. The device has the same rules, and one table of cases holds both.
/// </summary>
public sealed class VisitLedger(IEnumerable<VisitOperation> known)
{
    private const string WrongBase = "Ändringen bygger på ett annat fält. Ladda om sidan och skriv den igen.";

    private readonly Dictionary<Guid, VisitOperation> _known = known.ToDictionary(o => o.Id);

    /// <summary>Null where it has not come before.</summary>
    public VisitOperation? Find(Guid id) => _known.GetValueOrDefault(id);

    public IEnumerable<VisitOperation> All => _known.Values;

    public IEnumerable<VisitOperation> AlternativesOf(string field) => _known.Values.Where(o => o.IsAlternative && o.Field == field);

    /// <summary>What is to become of an operation that has not come before. Nothing is changed.</summary>
    /// <param name="impossible">Why the field cannot have the value, whatever it has now; null where it can.</param>
    public Judgement Judge(VisitOperation operation, FieldState field, VisitMoment moment, string? impossible = null)
    {
        var before = BaseOf(operation);
        if (operation.BaseOperation is not null && before is null)
            return new Judgement(MergeOutcome.Wait);
        if (before is not null && before.Field != operation.Field)
            return new Judgement(MergeOutcome.Refused) { Message = WrongBase };

        var outcome = OutcomeOf(operation, before, field, moment, impossible is not null);
        return new Judgement(
            outcome,
            GroundsOf(operation, before),
            Changes: outcome is MergeOutcome.Saved && operation.Value != field.Value
        )
        {
            Message =
                outcome is MergeOutcome.Refused ? impossible
                : outcome is MergeOutcome.Late ? moment.WhyClosed
                : null,
        };
    }

    /// <summary>Keeps the answer, and what it took the place of.</summary>
    /// <param name="version">The field's, after the change where there was one.</param>
    public void Record(VisitOperation operation, Judgement judgement, int version)
    {
        if (judgement.Outcome is MergeOutcome.Wait)
            return;

        operation.Answered(judgement, version);
        _known.Add(operation.Id, operation);
        SettleBase(operation);
        if (judgement.Outcome is MergeOutcome.Saved)
            SettleChosen(operation);
    }

    private static MergeOutcome OutcomeOf(
        VisitOperation operation,
        VisitOperation? before,
        FieldState field,
        VisitMoment moment,
        bool isImpossible
    ) =>
        operation.Value == field.Value ? MergeOutcome.Saved
        : isImpossible ? MergeOutcome.Refused
        : !moment.IsOpen ? MergeOutcome.Late
        : before is { Outcome: MergeOutcome.Clash } || GroundsOf(operation, before) != field.Version ? MergeOutcome.Clash
        : moment.IsSigned && field.IsPrinted && !operation.EvenSigned ? MergeOutcome.Signed
        : MergeOutcome.Saved;

    private static int GroundsOf(VisitOperation operation, VisitOperation? before) =>
        before switch
        {
            null => operation.BaseVersion ?? 0,
            { Outcome: MergeOutcome.Saved } => before.Version,
            _ => before.Grounds,
        };

    /// <summary>
    /// Of own edits that were not saved, the newest counts; but what is kept beside stays until something is kept in its place. An edit takes the
    /// place of that also by way of edits between them that were not taken.
    /// </summary>
    private void SettleBase(VisitOperation operation)
    {
        for (var before = BaseOf(operation); before is { Outcome: not MergeOutcome.Saved }; before = BaseOf(before))
        {
            if (before.Field != operation.Field)
                return;
            if (before.Outcome is not MergeOutcome.Clash || operation.Outcome is MergeOutcome.Saved or MergeOutcome.Clash)
                before.Settled(operation.Id);
            if (before.Outcome is MergeOutcome.Clash)
                return;
        }
    }

    private VisitOperation? BaseOf(VisitOperation operation) => operation.BaseOperation is { } id ? Find(id) : null;

    private void SettleChosen(VisitOperation operation)
    {
        foreach (var chosen in operation.Settles.Select(Find).OfType<VisitOperation>())
        {
            if (chosen.IsAlternative && chosen.Field == operation.Field)
                chosen.Settled(operation.Id);
        }
    }
}
