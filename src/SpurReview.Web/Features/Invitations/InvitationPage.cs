using SpurReview.Data.Accounts;

namespace SpurReview.Web.Features.Invitations;

/// <param name="Email">The address that the link was sent to, which the account gets; null where she chooses it.</param>
public sealed record InvitationPage(string Secret, IReadOnlyList<AccountRole> Roles, string? Email)
{
    public InvitationPage(string secret, Invitation invitation)
        : this(
            secret,
            [.. invitation.Roles, .. Enum.GetValues<AccountRole>().Where(role => role == invitation.PositionRole)],
            invitation.Email
        ) { }

    public InvitationForm Form { get; init; } = new();
}
