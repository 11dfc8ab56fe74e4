using SpurReview.Domain.Facts;

namespace SpurReview.Data.Interchange.Reading;

/// <summary>The shape of the facts about the unit: known codes, each a number or a text as its code says.</summary>
internal static class FactShape
{
    public static IReadOnlyDictionary<UnitFact, FactValue> Read(Place place)
    {
        var facts = new Dictionary<UnitFact, FactValue>();
        if (place.IsAbsent)
            return facts;

        foreach (var (code, entry) in place.Entries("ett objekt med uppgifter om enheten"))
        {
            if (UnitFacts.Find(code) is { } fact)
                facts[fact] = Value(fact, entry);
            else
                entry.Unknown($"Uppgiften finns inte. Här kan det stå {Wording.All(Enum.GetValues<UnitFact>().Select(f => f.Code()))}.");
        }
        return facts;
    }

    private static FactValue Value(UnitFact fact, Place place) =>
        fact.IsText() ? new FactValue(null, place.Text(0, int.MaxValue)) : new FactValue(place.NotNegative(), null);
}
