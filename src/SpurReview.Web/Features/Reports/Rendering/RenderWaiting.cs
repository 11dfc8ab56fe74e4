using System.Collections.Concurrent;

namespace SpurReview.Web.Features.Reports.Rendering;

/// <summary>Readers in this process who wait for a file, by its name in the queue.</summary>
public sealed class RenderWaiting(TimeProvider clock)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(25);

    private readonly ConcurrentDictionary<string, TaskCompletionSource> _waiting = new();

    /// <summary>Begins to wait. Asked for before the job is, so that no answer comes too early to be heard.</summary>
    public Task Begin(string file) =>
        _waiting.GetOrAdd(file, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Until the file is made, or could not be, or patience ends.</summary>
    public async Task WaitAsync(Task begun, CancellationToken cancellationToken)
    {
        try
        {
            await begun.WaitAsync(_patience, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            // The file may be there all the same: whoever waits looks for it now.
        }
    }

    public void Done(string file)
    {
        if (_waiting.TryRemove(file, out var waiting))
            waiting.SetResult();
    }
}
