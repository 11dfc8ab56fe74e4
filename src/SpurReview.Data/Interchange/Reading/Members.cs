namespace SpurReview.Data.Interchange.Reading;

/// <summary>The members of an object, those it lacks too.</summary>
/// <param name="absent">The place where a missing member should have stood.</param>
internal sealed class Members(IReadOnlyDictionary<string, Place> present, Func<string, Place> absent)
{
    public Place this[string name] => present.GetValueOrDefault(name) ?? absent(name);
}
