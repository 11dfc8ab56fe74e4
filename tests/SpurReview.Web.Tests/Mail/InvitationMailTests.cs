using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Data.Outbox;
using SpurReview.Domain.Reviews;

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

    private static Task<Page> AddAsync(Person office, string email, Guid unit) =>
        office.PostFormAsync(
            Links.AddPosition(),
            [("Form.Kind", "Unit"), ("Form.Email", email), ("Form.Role", $"{AccountRole.HeadOfUnit}"), ("Form.Unit", $"{unit}")]
        );
}
