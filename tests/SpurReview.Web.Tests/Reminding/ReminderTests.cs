using Microsoft.Extensions.DependencyInjection;
using SpurReview.Data.Accounts;
using SpurReview.Data.Outbox;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;
using SpurReview.Testing.Mail;
using SpurReview.Web.Features.Reminding;
using SpurReview.Web.Tests.Mail;

namespace SpurReview.Web.Tests.Reminding;

/// <summary>Who is reminded of what, once, when people work, and of nothing that is done. Steps are taken on Friday 13 March 2026.</summary>
public class ReminderTests(App app) : IClassFixture<App>, IAsyncLifetime, IAsyncDisposable
{
    /// <summary>Five working days before the unit's last day for the facts: a Friday, at ten.</summary>
    private static readonly DateTimeOffset _morning = new(2026, 3, 20, 9, 0, 0, TimeSpan.Zero);

    private readonly SmtpServerDouble _server = new();

    public Task InitializeAsync() => Mails.ClearAsync(app);

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _server.DisposeAsync();
    }

    [Fact]
    public async Task The_unit_is_reminded_on_the_day_and_once_however_many_processes_look()
    {
        var (review, head) = await UnitAsync(ReviewState.FactCheck);

        await Task.WhenAll(RemindAsync(_morning), RemindAsync(_morning));
        await RemindAsync(_morning.AddHours(3));
        await RemindAsync(_morning.AddDays(3));

        var mail = (await MailsToAsync(head)).Should().ContainSingle().Subject;
        mail.Subject.Should().Be("Påminnelse: faktagranska rapporten, Kvarngatans vårdcentral");
        mail.TextBody.Should().Contain("Senast fredag 27 mars (5 arbetsdagar).");
        mail.Link.Should().EndWith(Links.FactCheck(review.Id));
    }

    [Theory]
    [InlineData("2026-03-21T09:00Z", "a Saturday")]
    [InlineData("2026-03-20T05:30Z", "before seven")]
    [InlineData("2026-03-20T17:30Z", "after six")]
    public async Task Nobody_is_reminded_when_nobody_works(string at, string why)
    {
        var (_, head) = await UnitAsync(ReviewState.FactCheck);

        await RemindAsync(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));

        (await MailsToAsync(head)).Should().BeEmpty(why);
    }

    [Fact]
    public async Task What_was_to_be_reminded_of_while_nothing_was_sent_is_reminded_of_later_and_once()
    {
        var (_, head) = await UnitAsync(ReviewState.FactCheck);

        await RemindAsync(_morning.AddDays(3));
        await RemindAsync(_morning.AddDays(4));

        (await MailsToAsync(head)).Should().ContainSingle();
    }

    [Fact]
    public async Task Who_has_done_her_part_is_not_reminded_of_it_and_her_colleague_is()
    {
        var review = await ReviewOfTwo.CreateAsync(app, ReviewState.Drafting);
        await review.ChangeAsync(r => r.AllMet().Sign(r.Inspectors[0].Id, _morning));

        // Three working days before the draft's last day, 7 April after Easter.
        await RemindAsync(new(2026, 3, 31, 9, 0, 0, TimeSpan.Zero));

        (await MailsToAsync(review.First)).Should().BeEmpty();
        var mail = (await MailsToAsync(review.Second)).Should().ContainSingle().Subject;
        mail.TextBody.ReplaceLineEndings(" ").Should().Contain("Skriv under utkastet, Kvarngatans vårdcentral. Senast tisdag 7 april");
    }

    [Fact]
    public async Task A_reminder_that_waits_for_a_mail_server_is_stopped_when_the_thing_is_done()
    {
        var review = await ReviewOfTwo.CreateAsync(app, ReviewState.Drafting);
        await review.ChangeAsync(r => r.AllMet());
        await RemindAsync(new(2026, 3, 31, 9, 0, 0, TimeSpan.Zero));
        (await MailsToAsync(review.First)).Should().ContainSingle();

        await review.ChangeAsync(r => r.Sign(r.Inspectors[0].Id, _morning));
        await SendAllAsync();

        _server.Received.Select(m => m.To).Should().Contain(AddressOf(review.Second)).And.NotContain(AddressOf(review.First));
        (await MailsToAsync(review.First)).Single().WithdrawnAt.Should().NotBeNull();
    }

    private async Task SendAllAsync()
    {
        var round = Mails.RoundOf(app, new ControlledClock(TimeProvider.System.GetUtcNow()));
        while (await round.SendNextAsync(Mails.Through(_server), CancellationToken.None))
        {
            // The next one.
        }
    }

    private async Task<(ReviewOfTwo Review, Person Head)> UnitAsync(ReviewState state)
    {
        var review = await ReviewOfTwo.CreateAsync(app, state);
        var unit = await app.Database.DoAsync(
            Identity.Operator,
            async db => (await db.Units.FindAsync((await db.Reviews.FindAsync(review.Id))!.UnitId))!
        );
        return (review, await app.SignInAsync([], id => [Position.AtUnit(id, AccountRole.HeadOfUnit, unit, A.Today)]));
    }

    private async Task RemindAsync(DateTimeOffset at)
    {
        var clock = new ControlledClock(at);
        var scopes = app.Services.GetRequiredService<IServiceScopeFactory>();
        await new ReminderRound(scopes, new WorkOfPeople(scopes, clock), clock).RunAsync(CancellationToken.None);
    }

    private async Task<IReadOnlyList<OutgoingMail>> MailsToAsync(Person person) =>
        [.. (await Mails.AllAsync(app)).Where(m => m.ToAddress == AddressOf(person))];

    private static string AddressOf(Person person) => $"{person.AccountId:N}@exempel.se";
}
