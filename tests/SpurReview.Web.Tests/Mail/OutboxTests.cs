using Microsoft.Extensions.Configuration;
using SpurReview.Data.Accounts;
using SpurReview.Data.Outbox;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Tests.Mail;

/// <summary>Mails that belong to accounts, as those who keep accounts put them in the outbox.</summary>
public class OutboxTests(App app) : IClassFixture<App>, IAsyncLifetime
{
    private readonly ControlledClock _clock = new(Mails.Noon);
    private static readonly PublicAddresses _addresses = new(
        new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create(Settings.PublicAddress, (string?)"https://spur.exempel.se")])
            .Build()
    );

    public Task InitializeAsync() => Mails.ClearAsync(app);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task An_invitation_says_as_what_and_until_when_and_has_its_link_apart()
    {
        var (invitation, secret) = Invitation.Create([AccountRole.Inspector, AccountRole.Coordinator], Mails.Noon);

        var mail = await PutAsync(outbox => outbox.InviteAsync("nils@exempel.se", invitation, secret, CancellationToken.None));

        mail.Subject.Should().Be("Du är inbjuden till SpurReview som inspektör och kansli");
        mail.TextBody.ReplaceLineEndings(" ").Should().Contain("till och med fredag 20 mars kl. 13.00.").And.NotContain(secret);
        mail.HtmlBody.Should().NotContain(secret);
        mail.Link.Should().Be($"https://spur.exempel.se/inbjudan/{secret}");
    }

    [Fact]
    public async Task An_invitation_sent_anew_says_that_the_earlier_link_is_void()
    {
        var (invitation, secret) = Invitation.Create([AccountRole.Inspector], Mails.Noon);

        var mail = await PutAsync(outbox => outbox.InviteAgainAsync("nils@exempel.se", invitation, secret, CancellationToken.None));

        mail.Purpose.Should().Be(MailPurpose.InvitationAgain);
        mail.TextBody.ReplaceLineEndings(" ").Should().Contain("Den förra länken går inte längre att använda.");
    }

    [Fact]
    public async Task A_new_role_says_where()
    {
        var review = await app.Database.ReviewAtAsync(ReviewState.Planned);
        var unit = await app.Database.DoAsync(Identity.Operator, async db => (await db.Units.FindAsync(review.UnitId))!);
        var position = Position.AtUnit(Guid.NewGuid(), AccountRole.HeadOfUnit, unit, A.Today);

        var mail = await PutAsync(outbox => outbox.TellOfPositionAsync("nils@exempel.se", position, CancellationToken.None));

        mail.Subject.Should().Be("Ny roll i SpurReview: verksamhetschef, Kvarngatans vårdcentral");
    }

    [Fact]
    public async Task A_new_way_to_sign_in_is_told_to_the_accounts_own_address()
    {
        var account = A.Account();

        var mail = await PutAsync(outbox => outbox.TellOfSignInMethodAsync(account, "en nyckel", CancellationToken.None));

        mail.ToAddress.Should().Be(account.Email);
        mail.TextBody.ReplaceLineEndings(" ").Should().Contain("fick en ny inloggningsmetod fredag 13 mars kl. 13.00: en nyckel.");
    }

    [Fact]
    public async Task A_mail_with_a_one_time_link_knows_which_and_others_have_none()
    {
        var (invitation, secret) = Invitation.Create([AccountRole.Inspector], Mails.Noon);

        var mail = await PutAsync(outbox => outbox.InviteAsync("nils@exempel.se", invitation, secret, CancellationToken.None));
        await Mails.ClearAsync(app);
        var other = await PutAsync(outbox => outbox.TellOfPasswordAsync(A.Account(), CancellationToken.None));

        mail.InvitationHash.Should().Be(invitation.SecretHash);
        other.InvitationHash.Should().BeNull();
        other.Link.Should().Be("https://spur.exempel.se/mitt-konto");
    }

    private async Task<OutgoingMail> PutAsync(Func<Features.Mail.Outbox, Task> put)
    {
        await app.Database.DoAsync(Identity.Operator, db => put(new Features.Mail.Outbox(db, _addresses, _clock)));
        return (await Mails.AllAsync(app)).Should().ContainSingle().Subject;
    }
}
