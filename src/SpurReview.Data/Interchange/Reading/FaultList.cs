namespace SpurReview.Data.Interchange.Reading;

/// <summary>The faults found so far, and which places could not be read, so that no rule builds on them.</summary>
internal sealed class FaultList
{
    /// <summary>Far above what an honest mistake makes of a package, and low enough for any machine.</summary>
    public const int MaxCount = 10_000;

    private readonly List<PackageFault> _faults = [];
    private readonly HashSet<string> _unreadable = [];

    public IReadOnlyList<PackageFault> All => _faults;

    /// <summary>The value is known and breaks a rule.</summary>
    /// <exception cref="TooManyFaultsException">The list is full.</exception>
    public void Broken(JsonPath path, string message)
    {
        if (_faults.Count == MaxCount)
            throw new TooManyFaultsException();
        _faults.Add(new PackageFault(path.ToString(), message));
    }

    /// <summary>The value is not known, so nothing more can be said of it or of what would stand in it.</summary>
    public void Unreadable(JsonPath path, string message)
    {
        Broken(path, message);
        _unreadable.Add(path.ToString());
    }

    public bool CanRead(params ReadOnlySpan<JsonPath> paths)
    {
        if (_unreadable.Count == 0)
            return true;

        foreach (var path in paths)
            if (path.WithAncestors().Any(place => _unreadable.Contains(place.ToString())))
                return false;
        return true;
    }
}

/// <summary>Ends the reading of a file that is hardly a package; caught where it began.</summary>
internal sealed class TooManyFaultsException : Exception;
