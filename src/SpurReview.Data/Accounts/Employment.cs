using SpurReview.Domain.Tenancy;

namespace SpurReview.Data.Accounts;

/// <summary>Anställning: whom a reviewer is or has been employed by. Nobody reviews his or her own provider.</summary>
public sealed class Employment(Guid accountId, TenantId tenantId, DateOnly fromDay, DateOnly? untilDay)
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid AccountId { get; private init; } = accountId;
    public TenantId TenantId { get; private init; } = tenantId;
    public DateOnly FromDay { get; private init; } = fromDay;

    /// <summary>The last day; null while it lasts.</summary>
    public DateOnly? UntilDay { get; private set; } = untilDay;

    public bool Covers(DateOnly day) => FromDay <= day && (UntilDay is null || day <= UntilDay);

    public void End(DateOnly on) =>
        UntilDay = on >= FromDay ? on : throw new ArgumentOutOfRangeException(nameof(on), on, "Ended before it began.");
}
