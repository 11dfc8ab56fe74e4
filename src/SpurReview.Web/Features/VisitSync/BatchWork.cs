using SpurReview.Domain;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Visits;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.VisitSync.Fields;

namespace SpurReview.Web.Features.VisitSync;

/// <summary>Who sends, and when it came.</summary>
internal sealed record Sender(Guid AccountId, string Name, string Device, DateTimeOffset Now);

/// <summary>A batch being carried out on a review in memory: each operation judged, applied where it may be, and written down.</summary>
internal sealed class BatchWork(Review review, VisitFields fields, VisitLedger ledger, Sender sender)
{
    private const string Unstorable = "Texten innehåller tecken som inte går att spara. Ta bort dem.";

    private readonly List<VisitOperation> _new = [];

    /// <summary>The operations that had not come before, in their order; each once.</summary>
    public IReadOnlyList<VisitOperation> TakeNew()
    {
        var taken = _new.ToList();
        _new.Clear();
        return taken;
    }

    /// <summary>
    /// The area that the sender, who grades alone, has said to be done with just now, perhaps not for the first time; null where that is none.
    /// </summary>
    public AreaReview? DoneAlone { get; private set; }

    public IEnumerable<VisitNote> NewNotes => fields.NewNotes;

    /// <summary>The area has become common, and so have its fields.</summary>
    public void Forget(AreaReview area) => fields.Forget(area.Letter);

    public OperationAnswer Take(SentOperation sent)
    {
        DoneAlone = null;
        if (ledger.Find(sent.Id) is { } known)
            return OperationAnswer.Of(known.Id, known.Outcome, known.Version, known.Message);

        var field = fields[sent.Field!];
        var operation = Operation(sent, field);
        var judgement = ledger.Judge(operation, field.State, Moment, FaultOf(sent, field, operation));
        if (judgement.Changes)
            field.Apply(operation.Value);
        if (judgement.Outcome is MergeOutcome.Saved && review.IsOpenForAssessment && field is DoneField { IsOwn: true, IsDone: true } done)
            DoneAlone = review.Areas.Single(a => a.Letter == done.Letter);
        ledger.Record(operation, judgement, field.State.Version);
        if (judgement.Outcome is not MergeOutcome.Wait)
            _new.Add(operation);
        return OperationAnswer.Of(operation.Id, judgement.Outcome, field.State.Version, judgement.Message);
    }

    /// <summary>Asked anew for each: the first change of a batch takes the signatures, and those after it take none.</summary>
    private VisitMoment Moment =>
        new(Refusal is null, review.Inspectors.Any(i => i.SignedAt is not null))
        {
            WhyClosed = Refusal is Rule.InspectorsMustDeclareNoConflict ? Refusal.Value.InSwedish() : review.WhyClosed(),
        };

    private Rule? Refusal => review.RuleAgainstWriting(sender.AccountId);

    private static string? FaultOf(SentOperation sent, VisitField field, VisitOperation operation) =>
        sent.Value!.Contains('\0') ? Unstorable : field.FaultOf(operation.Value);

    private VisitOperation Operation(SentOperation sent, VisitField field) =>
        new()
        {
            Id = sent.Id,
            ReviewId = review.Id,
            AccountId = sender.AccountId,
            By = sender.Name,
            Device = sender.Device,
            Field = sent.Field!,
            IsOwn = field.IsOwn,
            // PostgreSQL cannot store a NUL; the rest of what was written is kept.
            Value = field.Normal(sent.Value!).Replace('\0', '\uFFFD'),
            BaseVersion = sent.Base!.Version,
            BaseOperation = sent.Base.Operation,
            Settles = [.. sent.Settles ?? []],
            EvenSigned = sent.EvenSigned,
            MadeAt = sent.MadeAt?.ToUniversalTime(),
            ReceivedAt = sender.Now,
        };
}
