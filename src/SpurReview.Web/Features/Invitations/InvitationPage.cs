using SpurReview.Data.Accounts;

namespace SpurReview.Web.Features.Invitations;

public sealed record InvitationPage(string Secret, IReadOnlyList<AccountRole> Roles)
{
    public InvitationForm Form { get; init; } = new();
}
