using SpurReview.Domain.Tenancy;

namespace SpurReview.Data.Tenancy;

/// <summary>A care provider that a group owns.</summary>
public sealed class GroupMember(TenantId tenantId, Guid groupId)
{
    public TenantId TenantId { get; private init; } = tenantId;
    public Guid GroupId { get; set; } = groupId;
}
