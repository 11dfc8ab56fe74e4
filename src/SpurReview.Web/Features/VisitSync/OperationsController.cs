using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Queries;
using SpurReview.Data.Visits;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Visits;
using SpurReview.Web.Features.VisitSync.Fields;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;
using SpurReview.Web.Security.Devices;

namespace SpurReview.Web.Features.VisitSync;

/// <summary>
/// Takes in what was written on a device, perhaps hours ago, perhaps not for the first time. The whole batch is one transaction: when the answer
/// comes, all of it is stored, and where no answer comes the same batch is sent again.
/// </summary>
[May(Deed.Grade), ForDevices, Route("/granskningar/{id:guid}/andringar")]
public sealed class OperationsController(SpurDbContext db, ReviewCatalogue catalogue, TimeProvider clock) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Take(Guid id, [FromBody] SentBatch? batch)
    {
        if (batch is not { IsSound: true } || !ModelState.IsValid)
            return DeviceAnswers.Garbage();
        if (batch.Account is { } writer && writer != User.AccountId())
            return DeviceAnswers.MustSignIn();

        for (var attempt = 1; ; attempt++)
        {
            await LockAsync(id, batch);
            if (await WorkAsync(id, batch) is not { } work)
                return DeviceAnswers.NotInspector();

            if (await TakeAsync(work, batch.Operations!, attempt) is { } answers)
                return Ok(new BatchAnswer(answers));
        }
    }

    /// <summary>Null where somebody else was faster, and all of it begins anew.</summary>
    private async Task<IReadOnlyList<OperationAnswer>?> TakeAsync(BatchWork work, IReadOnlyList<SentOperation?> operations, int attempt)
    {
        var answers = new List<OperationAnswer>();
        foreach (var operation in operations)
        {
            answers.Add(work.Take(operation!));
            if (work.DoneAlone is { } area && !await TryCompareAsync(work, area, attempt))
                return null;
        }
        db.VisitNotes.AddRange(work.NewNotes);
        return await TrySaveAsync(work, attempt) ? answers : null;
    }

    /// <summary>What follows in the batch meets the area as it then is.</summary>
    private async Task<bool> TryCompareAsync(BatchWork work, AreaReview area, int attempt)
    {
        if (!await TrySaveAsync(work, attempt))
            return false;
        if (await db.TryCompareAsync(area, HttpContext.RequestAborted))
            work.Forget(area);
        return true;
    }

    private Task<bool> TrySaveAsync(BatchWork work, int attempt)
    {
        db.VisitOperations.AddRange(work.TakeNew());
        return db.TrySaveAsync(attempt, HttpContext.RequestAborted);
    }

    private Task LockAsync(Guid id, SentBatch batch) =>
        batch.Operations!.Any(o => VisitFields.NeedsTheReviewAlone(o!.Field!))
            ? db.LockToDecideAsync(id, HttpContext.RequestAborted)
            : db.LockToWriteAsync(id, HttpContext.RequestAborted);

    /// <summary>Null where the review is not, or not any more, the person's to write in.</summary>
    private async Task<BatchWork?> WorkAsync(Guid id, SentBatch batch)
    {
        var names = batch.Operations!.Select(o => o!.Field!).ToHashSet();
        var letters = names.Select(VisitFields.LetterOf).OfType<string>().ToHashSet();
        if (await db.FindWithAreasAsync(id, letters, HttpContext.RequestAborted) is not { } review)
            return null;

        var ledger = await db.LedgerAsync(id, MentionedIn(batch), names, HttpContext.RequestAborted);
        var sender = new Sender(User.AccountId()!.Value, User.Name(), batch.Device!, clock.GetUtcNow());
        var fields = new VisitFields(review, catalogue.Templates.Single(t => t.Id == review.TemplateId), sender)
        {
            Gone = names.Any(VisitFields.IsFinding) ? await LoadFindingsAsync(review) : new Dictionary<string, int>(),
            Notes = await NotesAsync(id, [.. names.Select(VisitFields.NoteOf).OfType<Guid>()]),
            Own = review.Areas.Any(a => a.IsAlone) ? await OwnAsync(review, sender) : [],
        };
        return new BatchWork(review, fields, ledger, sender);
    }

    private async Task<IReadOnlyList<OwnGrading>> OwnAsync(Review review, Sender sender)
    {
        var own = await db.OwnGradingsAsync(review.Id, sender.AccountId, HttpContext.RequestAborted);
        var name = review.Inspectors.Single(i => i.AccountId == sender.AccountId).Name;
        var begun = review
            .Areas.Where(a => a.IsAlone && own.All(o => o.Letter != a.Letter))
            .Select(area => new OwnGrading(area, sender.AccountId, name))
            .ToList();
        // Where nothing can be graded any more what comes is judged by what is not there, and late.
        if (review.IsOpenForAssessment)
            db.OwnGradings.AddRange(begun);
        return [.. own, .. begun];
    }

    private async Task<IReadOnlyList<VisitNote>> NotesAsync(Guid review, IReadOnlyList<Guid> ids) =>
        ids.Count == 0 ? [] : await db.NotesAsync(review, ids, HttpContext.RequestAborted);

    private async Task<IReadOnlyDictionary<string, int>> LoadFindingsAsync(Review review)
    {
        await db.Entry(review).Collection(r => r.Findings).LoadAsync(HttpContext.RequestAborted);
        return await db.GoneAsync(review.Id, HttpContext.RequestAborted);
    }

    private static HashSet<Guid> MentionedIn(SentBatch batch) =>
        [
            .. batch.Operations!.SelectMany(o => (Guid?[])[o!.Id, o.Base!.Operation]).OfType<Guid>(),
            .. batch.Operations!.SelectMany(o => o!.Settles ?? []),
        ];
}
