using SpurReview.Web.Hosting;

namespace SpurReview.Web.Commands.Backups;

/// <summary>
/// A data directory with nothing in it. What is restored is made in a folder inside it, and becomes the installation when it is whole;
/// otherwise the directory is left as it was.
/// </summary>
internal sealed class EmptyPlace : IDisposable
{
    /// <summary>Comes last: without it there is no installation.</summary>
    private const string Cluster = "postgres";

    private readonly string _data;
    private readonly bool _wasThere;

    /// <exception cref="CommandFailedException">Something lies there.</exception>
    public EmptyPlace(string data)
    {
        (_data, _wasThere) = (data, Directory.Exists(data));
        if (_wasThere && Directory.EnumerateFileSystemEntries(data).FirstOrDefault() is { } taken)
            throw new CommandFailedException(
                $"{data} är inte tom: där ligger {Path.GetFileName(taken)}. Inget har ändrats. Välj en tom katalog med --data."
            );
        PrivateDirectory.At(Path.GetDirectoryName(data)!, Path.GetFileName(data));
        Draft = PrivateDirectory.At(data, $"restoring-{Guid.NewGuid().ToString("N")[..8]}").FullName;
    }

    /// <summary>Where the installation is made.</summary>
    public string Draft { get; }

    /// <summary>What was made is the installation from now on. Nothing may use it.</summary>
    public void Keep()
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(Draft).OrderBy(e => Path.GetFileName(e) == Cluster).ToList())
            Directory.Move(entry, Path.Combine(_data, Path.GetFileName(entry)));
    }

    public void Dispose()
    {
        Directory.Delete(Draft, recursive: true);
        if (!_wasThere && !Directory.EnumerateFileSystemEntries(_data).Any())
            Directory.Delete(_data);
    }
}
