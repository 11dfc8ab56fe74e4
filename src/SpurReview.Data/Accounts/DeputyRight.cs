namespace SpurReview.Data.Accounts;

/// <summary>Rätt att skicka: the head of the unit has said that a deputy may send for it. Taken back, never deleted; ends with the position.</summary>
public sealed class DeputyRight
{
    private DeputyRight() { } // For EF Core, which then fills the properties.

    public DeputyRight(Guid position, DateOnly on) => (PositionId, GivenOn) = (position, on);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The deputy's.</summary>
    public Guid PositionId { get; private init; }
    public DateOnly GivenOn { get; private init; }
    public DateOnly? TakenBackOn { get; private set; }

    public void TakeBack(DateOnly on) =>
        TakenBackOn = TakenBackOn is null && on >= GivenOn ? on : throw new InvalidOperationException("The right is taken back already.");
}
