using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SpurReview.Data.Accounts;
using SpurReview.Testing.Mail;
using SpurReview.Web.Features.Mail.Sending;
using SpurReview.Web.Tests.Mail;
using SpurReview.Web.Tests.VisitSync;

namespace SpurReview.Web.Tests.Hosting;

/// <summary>Two processes over one database, each with its print queue and its mail worker: whoever is asked, the answer is the same.</summary>
/// <remarks>That a report is printed once, however many ask and wherever: PrintQueueTests.</remarks>
public class TwoProcessTests(TwinApp app) : IClassFixture<TwinApp>
{
    [Fact]
    public async Task Who_signs_in_by_a_form_of_one_before_the_other_is_signed_in_before_both()
    {
        var (here, there) = app.BrowserBeforeBoth();
        var account = await app.AccountAsync(AccountRole.Inspector);
        var token = (await here.GetAsync(Links.SignIn())).Token;

        var answer = await there.PostAsync(Links.DemoSignIn(), [("id", $"{account}")], token);

        answer.Status.Should().Be(HttpStatusCode.Found);
        (await here.GetAsync(Links.MyWork())).Status.Should().Be(HttpStatusCode.OK);
        (await there.GetAsync(Links.MyWork())).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_signs_out_before_one_is_signed_out_before_the_other()
    {
        var (here, there) = await SignedInAsync();
        await there.GetAsync(Links.MyWork());

        await here.PostFormAsync(Links.SignOut(), [], tokenFrom: Links.MyWork());

        (await there.GetAsync(Links.MyWork())).Status.Should().Be(HttpStatusCode.Found);
    }

    [Fact]
    public async Task A_session_that_is_ended_in_the_database_is_over_before_both_at_once()
    {
        var (here, there) = await SignedInAsync();
        (await there.GetAsync(Links.MyWork())).Status.Should().Be(HttpStatusCode.OK);

        await using (var end = app.Database.Superuser.CreateCommand("update account_sessions set ended_at = now() where ended_at is null"))
            await end.ExecuteNonQueryAsync();

        (await here.GetAsync(Links.MyWork())).Status.Should().NotBe(HttpStatusCode.OK);
        (await there.GetAsync(Links.MyWork())).Status.Should().NotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Both_workers_send_what_waits_and_each_mail_goes_out_once()
    {
        app.BrowserBeforeBoth();
        var ids = new List<Guid>();
        for (var i = 0; i < 20; i++)
            ids.Add(await Mails.PutAsync(app, Mails.AnInvitation));

        for (var i = 0; i < ids.Count; i++)
            await app.Server.NextAsync();
        await app.AllSentAsync();

        app.Server.Received.Select(m => m.MessageId).Should().BeEquivalentTo(ids.Select(id => $"<{id:N}@spur.exempel.se>"));
        (await Mails.AllAsync(app)).Should().OnlyContain(m => m.Attempts == 1);
    }

    [Fact]
    public async Task What_is_written_before_one_arrives_before_the_other()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var (_, there) = await SignedInAsync(review.Second.AccountId);
        using var stream = await EventStream.OpenAsync(there, review.Id);

        await new VisitDevice(review.First, review.Id).SendAsync(Written.On(0, "comment.A1", "Rutin saknas."));

        (await stream.NextOfAsync("comment.A1")).Value.Should().Be("Rutin saknas.");
    }

    private async Task<(Person Here, Person There)> SignedInAsync(Guid? account = null)
    {
        var (here, there) = app.BrowserBeforeBoth();
        var id = account ?? await app.AccountAsync(AccountRole.Inspector);
        await here.PostFormAsync(Links.DemoSignIn(), [("id", $"{id}")], tokenFrom: Links.SignIn());
        return (here with { AccountId = id }, there with { AccountId = id });
    }
}

/// <summary>Two processes that print and send, through a mail server of the tests' own.</summary>
public sealed class TwinApp : App
{
    internal SmtpServerDouble Server { get; } = new();

    private protected override bool Prints => true;

    private protected override void Change(IServiceCollection services) =>
        services.Replace(ServiceDescriptor.Singleton(new MailDelivery(Mails.Through(Server), IsDemo: false)));

    /// <summary>The server's yes comes a moment before the row says so; whoever asks for the row waits for who holds it.</summary>
    public async Task AllSentAsync()
    {
        await using var wait = Database.Superuser.CreateCommand("select id from outgoing_mails for update");
        await wait.ExecuteNonQueryAsync();
    }
}
