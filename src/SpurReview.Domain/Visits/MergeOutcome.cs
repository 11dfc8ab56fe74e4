namespace SpurReview.Domain.Visits;

/// <summary>What the server answers an operation. All but <see cref="Wait"/> are kept for ever, and said again each time it comes.</summary>
public enum MergeOutcome
{
    /// <summary>The field has the value.</summary>
    Saved,

    /// <summary>Somebody else was first. The value is kept beside the field's until a later edit settles it.</summary>
    Clash,

    /// <summary>What it is based on has not come. Nothing is kept; it is to come again, after that.</summary>
    Wait,

    /// <summary>The field cannot have the value.</summary>
    Refused,

    /// <summary>The review is not open for it any more.</summary>
    Late,

    /// <summary>It would take signatures away, and nobody has been asked.</summary>
    Signed,
}
