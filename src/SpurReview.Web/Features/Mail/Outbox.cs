using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Data.Outbox;
using SpurReview.Domain.Tenancy;
using SpurReview.Web.Features.Mail.Letters;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;

namespace SpurReview.Web.Features.Mail;

/// <summary>Puts mails in the outbox. They are saved with the caller's own changes and sent once those are committed.</summary>
public sealed class Outbox(SpurDbContext db, PublicAddresses addresses, TimeProvider clock)
{
    /// <param name="secret">The invitation's, for the link; it lies in the outbox until the mail is sent, and nowhere after.</param>
    public async Task InviteAsync(string to, Invitation invitation, string secret, CancellationToken cancellationToken) =>
        await PutAsync(
            to,
            new InvitationLetter(await RolesOfAsync(invitation, cancellationToken), Moment(invitation.ExpiresAt), secret),
            cancellationToken
        );

    /// <summary>The same, when an earlier link was sent and is now void.</summary>
    public async Task InviteAgainAsync(string to, Invitation invitation, string secret, CancellationToken cancellationToken) =>
        await PutAsync(
            to,
            invitation.AccountId is null
                ? new InvitationAgainLetter(await RolesOfAsync(invitation, cancellationToken), Moment(invitation.ExpiresAt), secret)
                : new WayBackLetter(Moment(invitation.ExpiresAt), secret),
            cancellationToken
        );

    public Task SendWayBackAsync(Invitation invitation, string secret, CancellationToken cancellationToken) =>
        PutAsync(invitation.Email!, new WayBackLetter(Moment(invitation.ExpiresAt), secret), cancellationToken);

    public Task TellOfWayBackAsync(Account account, CancellationToken cancellationToken) =>
        PutAsync(account.Email!, new WayBackUsedLetter(Moment(clock.GetUtcNow())), cancellationToken);

    public Task TellOfPasswordAsync(Account account, CancellationToken cancellationToken) =>
        PutAsync(account.Email!, new PasswordChangedLetter(Moment(clock.GetUtcNow())), cancellationToken);

    /// <param name="method">What is there no more, in the mail's sentence: "en nyckel".</param>
    public Task TellOfRemovedMethodAsync(Account account, string method, CancellationToken cancellationToken) =>
        PutAsync(account.Email!, new SignInMethodRemovedLetter(method, Moment(clock.GetUtcNow())), cancellationToken);

    /// <param name="method">What was added, in the mail's sentence: "en nyckel".</param>
    public Task TellOfSignInMethodAsync(Account account, string method, CancellationToken cancellationToken) =>
        PutAsync(account.Email!, new NewSignInMethodLetter(method, Moment(clock.GetUtcNow())), cancellationToken);

    public Task TellOfRoleAsync(Account account, AccountRole role, CancellationToken cancellationToken) =>
        PutAsync(account.Email!, new NewRoleLetter(role.InSwedish()), cancellationToken);

    public async Task TellOfPositionAsync(string to, Position position, CancellationToken cancellationToken)
    {
        var place = await PlaceAsync(position.TenantId, position.UnitId, position.GroupId, position.Specialty, cancellationToken);
        await PutAsync(to, new NewRoleLetter(At(position.Role.InSwedish(), place)), cancellationToken);
    }

    /// <param name="about">The handed over action, where it tells of one.</param>
    public async Task<OutgoingMail> PutAsync(string to, Letter letter, CancellationToken cancellationToken, Guid? about = null)
    {
        var address = await addresses.ReadAsync(db, cancellationToken);
        var mail = new OutgoingMail(letter.Purpose, to, letter.Body, address.To(letter.Path), address.Root.IdnHost, clock.GetUtcNow())
        {
            About = about,
            InvitationHash = letter.Secret is { } secret ? Invitation.Hash(secret) : null,
        };
        db.OutgoingMails.Add(mail);
        return mail;
    }

    private string Moment(DateTimeOffset moment) => MailTexts.Moment(moment, SwedishDay.Today(clock));

    private async Task<string> RolesOfAsync(Invitation invitation, CancellationToken cancellationToken)
    {
        var roles = invitation.PositionRole is { } role ? [role] : invitation.Roles;
        var place = await PlaceAsync(invitation.TenantId, invitation.UnitId, invitation.GroupId, invitation.Specialty, cancellationToken);
        return At(string.Join(" och ", roles.Select(r => r.InSwedish())), place);
    }

    private static string At(string role, string? place) => place is null ? role : $"{role}, {place}";

    /// <summary>Null for roles of the installation.</summary>
    private async Task<string?> PlaceAsync(
        TenantId? tenant,
        Guid? unit,
        Guid? group,
        string? specialty,
        CancellationToken cancellationToken
    ) =>
        unit is { } ofUnit ? await db.Units.Where(u => u.Id == ofUnit).Select(u => u.Name).SingleOrDefaultAsync(cancellationToken)
        : tenant is { } provider
            ? await db.CareProviders.Where(p => p.Id == provider).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken)
        : group is { } owner ? await db.ProviderGroups.Where(g => g.Id == owner).Select(g => g.Name).SingleOrDefaultAsync(cancellationToken)
        : specialty;
}
