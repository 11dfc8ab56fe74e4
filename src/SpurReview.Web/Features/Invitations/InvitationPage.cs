using SpurReview.Data.Accounts;

namespace SpurReview.Web.Features.Invitations;

/// <summary>A position for somebody who has an account already.</summary>
/// <param name="Name">Whoever is signed in.</param>
public sealed record OfferPage(string Secret, AccountRole Role, string Name)
{
    public OfferPage(string secret, Invitation invitation, string name)
        : this(secret, invitation.PositionRole!.Value, name) { }
}

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
