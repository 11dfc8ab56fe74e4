using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SpurReview.Data.Accounts;
using SpurReview.Testing.Mail;
using SpurReview.Web.Features.Mail.Letters;
using SpurReview.Web.Features.Mail.Sending;

namespace SpurReview.Web.Tests.Mail;

/// <summary>The outbox as the administrator sees it, where no server is set and mails are kept.</summary>
public class MailPageTests(AppWithoutMail app) : IClassFixture<AppWithoutMail>, IAsyncLifetime
{
    public Task InitializeAsync() => Mails.ClearAsync(app);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Without_a_server_mails_are_kept_and_read_with_their_links()
    {
        var id = await Mails.PutAsync(app, Mails.AnInvitation, at: TimeProvider.System.GetUtcNow());
        var administrator = await app.SignInAsync(AccountRole.Administrator);

        var list = await administrator.GetAsync(Links.Mails());
        var mail = await administrator.GetAsync(Links.Mail(id));

        list.Text.Should().Contain("eftersom ingen mejlserver är vald").And.Contain("<code>Smtp__Host</code>");
        list.Document.QuerySelector(".row-card a")!.TextContent.Should().Be("Du är inbjuden till SpurReview som inspektör");
        list.Document.QuerySelector(".facts dd")!.TextContent.Should().Be("Väntar");
        mail.Document.QuerySelector(".mail-text")!.TextContent.Should().Contain("https://spur.exempel.se/inbjudan/hemlig0123456789");
        mail.Document.QuerySelectorAll(".mail-text *").Should().BeEmpty("a mail is shown as text");
        mail.Document.QuerySelectorAll("main form").Should().BeEmpty();
    }

    [Fact]
    public async Task A_sent_mail_is_read_without_its_link()
    {
        var id = await Mails.PutAsync(app, Mails.AnInvitation);
        await using var server = new SmtpServerDouble();
        await Mails.RoundOf(app, TimeProvider.System).SendNextAsync(Mails.Through(server), CancellationToken.None);
        var administrator = await app.SignInAsync(AccountRole.Administrator);

        var mail = await administrator.GetAsync(Links.Mail(id));

        mail.Text.Should().Contain("(länken är borttagen)").And.NotContain("hemlig");
        (await administrator.GetAsync(Links.Mails())).Document.QuerySelector(".facts dd")!.TextContent.Should().StartWith("Skickat ");
    }

    [Fact]
    public async Task A_mail_that_has_waited_three_days_needs_the_administrator()
    {
        var now = TimeProvider.System.GetUtcNow();
        await Mails.PutAsync(app, Mails.AnInvitation, at: now.AddDays(-3).AddMinutes(5));
        var old = await Mails.PutAsync(app, new NewRoleLetter("kansli"), at: now.AddDays(-3).AddMinutes(-5));
        var administrator = await app.SignInAsync(AccountRole.Administrator);

        var narrowed = await administrator.GetAsync($"{Links.Mails()}?lage=behover-dig");
        var work = await administrator.GetAsync(Links.MyWork());

        narrowed.Text.Should().Contain("1 mejl behöver dig");
        narrowed.Document.QuerySelectorAll(".row-card a").Should().ContainSingle().Which.GetAttribute("href").Should().Be(Links.Mail(old));
        narrowed.Document.QuerySelector(".facts dd")!.TextContent.Should().Be("Behöver dig");
        work.Text.Should().Contain("1 mejl har inte blivit skickat").And.Contain("1 sak väntar på dig.");
    }

    [Fact]
    public async Task The_list_is_searched_narrowed_and_paged()
    {
        for (var i = 0; i < 51; i++)
            await Mails.PutAsync(app, Mails.AnInvitation, $"person{i}@exempel.se", TimeProvider.System.GetUtcNow());
        var administrator = await app.SignInAsync(AccountRole.Administrator);

        var first = await administrator.GetAsync(Links.Mails());
        var last = await administrator.GetAsync($"{Links.Mails()}?sida=2");
        var beyond = await administrator.GetAsync($"{Links.Mails()}?sida=3");
        var found = await administrator.GetAsync($"{Links.Mails()}?sok=person50@");
        var sent = await administrator.GetAsync($"{Links.Mails()}?lage=skickat");
        var tooLong = await administrator.GetAsync($"{Links.Mails()}?sok={new string('x', 201)}");

        first.Document.QuerySelectorAll(".row-card").Should().HaveCount(50);
        last.Document.QuerySelectorAll(".row-card").Should().ContainSingle();
        beyond.Status.Should().Be(HttpStatusCode.NotFound);
        found.Document.QuerySelectorAll(".row-card").Should().ContainSingle();
        sent.Text.Should().Contain("Inga mejl passar. Ta bort ett filter.");
        tooLong.Status.Should().Be(HttpStatusCode.BadRequest);
        tooLong.Faults.Should().Equal("Skriv högst 200 tecken.");
    }

    [Theory]
    [InlineData(AccountRole.Coordinator)]
    [InlineData(AccountRole.Inspector)]
    public async Task Nobody_but_the_administrator_reads(AccountRole role)
    {
        var id = await Mails.PutAsync(app, Mails.AnInvitation);
        var person = await app.SignInAsync(role);

        foreach (var address in new[] { Links.Mails(), Links.Mail(id) })
            (await person.GetAsync(address)).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_name_with_html_in_it_is_shown_as_it_is_written()
    {
        var id = await Mails.PutAsync(app, new AppointedLetter(Guid.NewGuid(), "<img src=x onerror=alert(1)>"));
        var administrator = await app.SignInAsync(AccountRole.Administrator);

        var mail = await administrator.GetAsync(Links.Mail(id));

        mail.Document.QuerySelectorAll("main img").Should().BeEmpty();
        mail.Document.QuerySelector("h1")!.TextContent.Should().Contain("<img src=x onerror=alert(1)>");
    }
}

/// <summary>The application without a mail server, and not a demo's.</summary>
public sealed class AppWithoutMail : App
{
    private protected override void Change(IServiceCollection services) =>
        services.Replace(ServiceDescriptor.Singleton(new MailDelivery(Smtp: null, IsDemo: false)));
}
