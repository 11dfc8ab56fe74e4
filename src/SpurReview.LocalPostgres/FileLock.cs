namespace SpurReview.LocalPostgres;

/// <summary>An advisory lock on a file. The kernel lets go of it when its process ends, however it ends.</summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    public static FileLock? TryExclusive(string path) => TryOpen(path, FileAccess.ReadWrite, FileShare.None);

    public static FileLock? TryShared(string path) => TryOpen(path, FileAccess.Read, FileShare.Read);

    public static async Task<FileLock> ExclusiveAsync(string path, TimeSpan patience, CancellationToken ct)
    {
        for (var waited = TimeSpan.Zero; waited < patience; waited += Pause)
        {
            if (TryExclusive(path) is { } held)
                return held;

            await Task.Delay(Pause, ct);
        }

        throw new LocalPostgresException(
            $"En annan process har hållit databasen låst i {patience.TotalSeconds:0} sekunder ({path}). Inget har gått förlorat. "
                + "Vänta tills den är klar, eller avsluta den, och försök igen."
        );
    }

    public void Dispose() => _file.Dispose();

    private static FileLock? TryOpen(string path, FileAccess access, FileShare share)
    {
        try
        {
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, access, share));
        }
        catch (IOException e) when (IsHeldByAnother(e))
        {
            return null;
        }
    }

    // EWOULDBLOCK is 11 on Linux and 35 on macOS; anything else is a real fault, such as a full disk.
    private static bool IsHeldByAnother(IOException e) => e.HResult is 11 or 35;
}
