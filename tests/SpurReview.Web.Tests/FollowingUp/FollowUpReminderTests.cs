using Microsoft.Extensions.DependencyInjection;
using SpurReview.Domain.Calendar;
using SpurReview.Testing;
using SpurReview.Web.Features.Reminding;
using SpurReview.Web.Tests.Mail;

namespace SpurReview.Web.Tests.FollowingUp;

/// <summary>The unit is reminded of a follow-up that waits, and of none that is reported.</summary>
public class FollowUpReminderTests(App app) : IClassFixture<App>
{
    /// <summary>More working days than there are between two reminders of the same follow-up.</summary>
    private static readonly DateOnly _later = WorkCalendar.Swedish.After(FollowUpAtWork.Today, 12);

    [Fact]
    public async Task The_head_is_reminded_until_she_has_reported()
    {
        var (waiting, reported) = (await FollowUpAtWork.CreateAsync(app), await FollowUpAtWork.CreateAsync(app));
        foreach (var day in new[] { FollowUpAtWork.LongPast, FollowUpAtWork.Late, FollowUpAtWork.Due })
            await reported.ReportAsync(reported.Head, day);
        await Mails.ClearAsync(app);

        var clock = new ControlledClock(new DateTimeOffset(_later, new TimeOnly(10, 0), TimeSpan.Zero));
        var scopes = app.Services.GetRequiredService<IServiceScopeFactory>();
        await new ReminderRound(scopes, new WorkOfPeople(scopes, clock), clock).RunAsync(CancellationToken.None);

        (await SubjectsToAsync(waiting.Head)).Should().Equal("Påminnelse: rapportera uppföljning, Kvarngatans vårdcentral");
        (await SubjectsToAsync(reported.Head)).Should().BeEmpty();
    }

    private async Task<IReadOnlyList<string>> SubjectsToAsync(Person person) =>
        [.. (await Mails.AllAsync(app)).Where(m => m.ToAddress == $"{person.AccountId:N}@exempel.se").Select(m => m.Subject)];
}
