namespace SpurReview.Domain.Reviews;

/// <summary>What ties somebody to a care provider.</summary>
public enum ProviderTie
{
    None,

    /// <summary>Anställd.</summary>
    Employed,

    /// <summary>Holds a position at one of its units, or at the provider.</summary>
    HoldsPosition,
}

/// <summary>Nobody reviews his or her own provider.</summary>
public static class Impartiality
{
    public static Obstacle? InTheWay(string inspector, string provider, ProviderTie tie) =>
        tie switch
        {
            ProviderTie.None => null,
            ProviderTie.Employed => new Obstacle(Rule.InspectorIsEmployedByTheProvider, inspector) { Party = provider },
            ProviderTie.HoldsPosition => new Obstacle(Rule.InspectorHoldsAPositionAtTheProvider, inspector) { Party = provider },
        };
}
