using System.Collections.Concurrent;

namespace SpurReview.Web.Features.VisitSync;

/// <summary>Wakes those in this process who wait for something to change in a review.</summary>
public sealed class VisitSignals
{
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> _waiting = [];

    /// <summary>Done when the review next changes. Asked for before reading, so that nothing falls in between.</summary>
    public Task NextChangeOf(Guid review) =>
        _waiting.GetOrAdd(review, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    internal bool IsAwaited(Guid review) => _waiting.ContainsKey(review);

    public void Changed(Guid review)
    {
        if (_waiting.TryRemove(review, out var waiting))
            waiting.TrySetResult();
    }

    /// <summary>What happened while nobody listened is not known, so everybody looks.</summary>
    public void AllMayHaveChanged()
    {
        foreach (var review in _waiting.Keys)
            Changed(review);
    }
}
