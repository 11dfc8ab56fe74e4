namespace SpurReview.Domain.Publishing;

/// <summary>For whom a snapshot is made. What a reader of one may not see is not in it, so nothing that draws it has to hide anything.</summary>
public enum SnapshotAudience
{
    /// <summary>Everyone: the report that is published.</summary>
    Public,

    /// <summary>Verksamheten: its own copy, with what the public one leaves out.</summary>
    Unit,
}
