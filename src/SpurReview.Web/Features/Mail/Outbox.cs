using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Data.Outbox;
using SpurReview.Web.Features.Mail.Letters;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;

namespace SpurReview.Web.Features.Mail;

/// <summary>Puts mails in the outbox. They are saved with the caller's own changes and sent once those are committed.</summary>
public sealed class Outbox(SpurDbContext db, PublicAddresses addresses, TimeProvider clock)
{
    private PublicAddress? _address;

    /// <param name="secret">The invitation's, for the link; it lies in the outbox until the mail is sent, and nowhere after.</param>
    /// <param name="place">"Kvarngatans vårdcentral", "reumatologi": where the role is held; null for roles of the installation.</param>
    public void Invite(string to, Invitation invitation, string secret, string? place = null) =>
        Put(to, new InvitationLetter(RolesOf(invitation, place), Moment(invitation.ExpiresAt), secret));

    /// <summary>The same, when an earlier link was sent and is now void.</summary>
    public void InviteAgain(string to, Invitation invitation, string secret, string? place = null) =>
        Put(to, new InvitationAgainLetter(RolesOf(invitation, place), Moment(invitation.ExpiresAt), secret));

    /// <param name="method">What was added, in the mail's sentence: "en nyckel".</param>
    public void TellOfSignInMethod(Account account, string method) =>
        Put(account.Email!, new NewSignInMethodLetter(method, Moment(clock.GetUtcNow())));

    public void TellOfRole(Account account, AccountRole role, string? place = null) =>
        Put(account.Email!, new NewRoleLetter(At(role.InSwedish(), place)));

    public void Put(string to, Letter letter)
    {
        var address = _address ??= addresses.Read(db);
        db.OutgoingMails.Add(
            new OutgoingMail(letter.Purpose, to, letter.Body, address.To(letter.Path), address.Root.IdnHost, clock.GetUtcNow())
        );
    }

    private string Moment(DateTimeOffset moment) => MailTexts.Moment(moment, SwedishDay.Today(clock));

    private static string RolesOf(Invitation invitation, string? place) =>
        At(string.Join(" och ", (invitation.PositionRole is { } role ? [role] : invitation.Roles).Select(r => r.InSwedish())), place);

    private static string At(string role, string? place) => place is null ? role : $"{role}, {place}";
}
