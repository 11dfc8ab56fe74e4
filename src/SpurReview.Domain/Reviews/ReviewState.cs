namespace SpurReview.Domain.Reviews;

/// <summary>The states of a review, in the order of its life. Source: the product's table "The life of a review".</summary>
public enum ReviewState
{
    /// <summary>Beställd.</summary>
    Ordered,

    /// <summary>Planerad.</summary>
    Planned,

    /// <summary>Underlag.</summary>
    Gathering,

    /// <summary>Platsbesök.</summary>
    SiteVisit,

    /// <summary>Rapportutkast.</summary>
    Drafting,

    /// <summary>Faktagranskning.</summary>
    FactCheck,

    /// <summary>Kalibrering.</summary>
    Calibration,

    /// <summary>Graderad.</summary>
    Graded,

    /// <summary>Handlingsplan.</summary>
    ActionPlan,

    /// <summary>Fastställd.</summary>
    Final,

    /// <summary>Publicerad.</summary>
    Published,

    /// <summary>Avbruten.</summary>
    Cancelled,
}
