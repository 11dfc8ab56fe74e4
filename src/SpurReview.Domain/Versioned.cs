namespace SpurReview.Domain;

/// <summary>
/// A field that two people may edit, with the number of times it has changed. Whoever changes it says which version the change
/// is based on, so that nobody overwrites what they have not seen.
/// </summary>
public sealed record Versioned<T>(T Value, int Version = 0)
{
    /// <summary>The same field with a new value; itself where nothing differs.</summary>
    /// <exception cref="FieldClashException">Someone else has changed the field since <paramref name="basedOn"/>.</exception>
    public Versioned<T> Change(T value, int basedOn)
    {
        if (EqualityComparer<T>.Default.Equals(value, Value))
            return this;

        FieldClashException.ThrowIfStale(basedOn, Version);
        return new Versioned<T>(value, Version + 1);
    }
}

public static class Versioned
{
    /// <summary>A version that none of these was based on; 0 where nobody has changed anything.</summary>
    public static int Above(params ReadOnlySpan<int> versions)
    {
        var highest = 0;
        foreach (var version in versions)
            highest = Math.Max(highest, version);
        return highest == 0 ? 0 : highest + 1;
    }
}

/// <summary>An edit was based on a version that is no longer the current one. Nothing has been overwritten.</summary>
public sealed class FieldClashException(int basedOn, int current) : Exception($"Based on version {basedOn}, but the field is at {current}.")
{
    public static void ThrowIfStale(int basedOn, int current)
    {
        if (basedOn != current)
            throw new FieldClashException(basedOn, current);
    }
}
