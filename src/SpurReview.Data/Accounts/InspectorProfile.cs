namespace SpurReview.Data.Accounts;

/// <summary>Inspektörsregistret: what is known of an inspector besides the role.</summary>
public sealed class InspectorProfile(Guid accountId, string specialty)
{
    public Guid AccountId { get; private init; } = accountId;
    public string Specialty { get; set; } = specialty;

    /// <summary>The day of the inspectors' course; null where it is not known.</summary>
    public DateOnly? TrainedOn { get; set; }

    /// <summary>Takes on reviews. Who does not is not offered when inspectors are appointed.</summary>
    public bool IsActive { get; set; } = true;
}
