using System.Net;
using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Accounts;
using SpurReview.Data.Outbox;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Features.Mail.Sending;

namespace SpurReview.Web.Tests.Mail;

/// <summary>An invitation to a position goes out by mail, and its link works.</summary>
public class InvitationMailTests(App app) : IClassFixture<App>, IAsyncLifetime
{
    public Task InitializeAsync() => Mails.ClearAsync(app);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Whoever_has_no_account_gets_a_link_that_opens_and_no_one_else_does()
    {
        var office = await app.SignInAsync(AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Planned);

        await AddAsync(office, "ny@exempel.se", review.UnitId);
        await AddAsync(office, "ny@exempel.se", review.UnitId);

        var mail = (await Mails.AllAsync(app)).Should().ContainSingle().Subject;
        mail.Subject.Should().Be("Du är inbjuden till SpurReview som verksamhetschef, Kvarngatans vårdcentral");
        mail.ToAddress.Should().Be("ny@exempel.se");
        (await app.Anybody().GetAsync(new Uri(mail.Link!).AbsolutePath)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_has_an_account_is_told_of_the_new_role()
    {
        var office = await app.SignInAsync(AccountRole.Coordinator);
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        var review = await app.Database.ReviewAtAsync(ReviewState.Planned);

        await AddAsync(office, $"{inspector.AccountId:N}@exempel.se", review.UnitId);

        var mail = (await Mails.AllAsync(app)).Should().ContainSingle().Subject;
        mail.Purpose.Should().Be(MailPurpose.NewRole);
        mail.Subject.Should().Be("Ny roll i SpurReview: verksamhetschef, Kvarngatans vårdcentral");
    }

    [Fact]
    public async Task The_mail_of_a_link_that_is_withdrawn_is_stopped_and_says_so()
    {
        var administrator = await InviteAsync("dras@exempel.se");
        var invitation = await InvitationOfAsync("dras@exempel.se");

        await administrator.PostFormAsync(Links.WithdrawInvitation(invitation), [], Links.Invitations());

        var mail = (await Mails.AllAsync(app)).Should().ContainSingle().Subject;
        mail.Link.Should().BeNull();
        (await Mails.RoundOf(app, TimeProvider.System).SendNextAsync(_nowhere, CancellationToken.None)).Should().BeFalse("nothing waits");
        var page = await administrator.GetAsync(Links.Mail(mail.Id));
        page.Text.Should().Contain("Mejlet skickades aldrig.").And.NotContain("Försök igen nu");
        (await administrator.GetAsync($"{Links.Mails()}?lage=stoppat")).Text.Should().Contain(Links.Mail(mail.Id));
        (await administrator.GetAsync($"{Links.Mails()}?lage=vantar")).Text.Should().NotContain(Links.Mail(mail.Id));
    }

    [Fact]
    public async Task The_mail_of_a_link_that_is_replaced_is_stopped_and_the_new_one_goes()
    {
        var administrator = await InviteAsync("ersatts@exempel.se");
        var invitation = await InvitationOfAsync("ersatts@exempel.se");

        await administrator.PostFormAsync(Links.RenewInvitation(invitation), [], Links.Invitations());

        var mails = await Mails.AllAsync(app);
        mails
            .Select(m => (m.Purpose, m.WithdrawnAt is null))
            .Should()
            .Equal((MailPurpose.Invitation, false), (MailPurpose.InvitationAgain, true));
        (await app.Anybody().GetAsync(new Uri(mails[1].Link!).AbsolutePath)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_mail_of_a_link_that_was_given_by_hand_and_used_is_stopped_too()
    {
        await InviteAsync("hand@exempel.se");
        var link = new Uri((await Mails.AllAsync(app)).Single().Link!).AbsolutePath;

        await app.Anybody().PostFormAsync(link, [("Form.Name", "Hanna Hand"), ("Form.Password", "ett långt lösenord")]);

        (await Mails.AllAsync(app)).Should().ContainSingle().Which.WithdrawnAt.Should().NotBeNull();
    }

    private static readonly SmtpSettings _nowhere = new(
        "127.0.0.1",
        1,
        SmtpSecurity.None,
        new MailAddress("spur@exempel.se", "SpurReview")
    );

    /// <summary>By the office, to a unit. Who may see what becomes of it is the administrator.</summary>
    private async Task<Person> InviteAsync(string email)
    {
        var review = await app.Database.ReviewAtAsync(ReviewState.Planned);
        await AddAsync(await app.SignInAsync(AccountRole.Coordinator), email, review.UnitId);
        return await app.SignInAsync(AccountRole.Administrator);
    }

    private Task<Guid> InvitationOfAsync(string email) =>
        app.Database.DoAsync(Identity.Operator, db => db.Invitations.Where(i => i.Email == email).Select(i => i.Id).SingleAsync());

    private static Task<Page> AddAsync(Person office, string email, Guid unit) =>
        office.PostFormAsync(
            Links.AddPosition(),
            [("Form.Kind", "Unit"), ("Form.Email", email), ("Form.Role", $"{AccountRole.HeadOfUnit}"), ("Form.Unit", $"{unit}")]
        );
}
