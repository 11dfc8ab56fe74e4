using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Data.Outbox;
using SpurReview.Web.Features.Mail.Letters;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Demo;

/// <summary>Mails to the invented people: one that was sent, one that waits and one that has waited too long.</summary>
internal static class DemoMails
{
    private static readonly PublicAddress _address = PublicAddress.Of(
        new ConfigurationBuilder().AddEnvironmentVariables().Build(),
        chosen: null
    );

    public static async Task WriteAsync(SpurDbContext db, IReadOnlyList<Account> inspectors, DateOnly today)
    {
        var review = await (
            from r in db.Reviews
            join unit in db.Units on r.UnitId equals unit.Id
            where unit.Name == "Psykiatriska kliniken"
            select new { r.Id, Unit = unit.Name }
        ).FirstAsync();
        var appointed = new AppointedLetter(review.Id, review.Unit);

        var sent = Mail(appointed, inspectors[0], Morning(today.AddDays(-30)));
        sent.Sent(sent.CreatedAt.AddMinutes(1));
        db.AddRange(
            sent,
            Mail(new NewRoleLetter("inspektör"), inspectors[^1], Morning(today.AddDays(-5))),
            Mail(appointed, inspectors[1], Morning(today.AddDays(-1)))
        );
        await db.SaveChangesAsync();
    }

    private static OutgoingMail Mail(Letter letter, Account to, DateTimeOffset at) =>
        new(letter.Purpose, to.Email!, letter.Body, _address.To(letter.Path), _address.Root.IdnHost, at);

    private static DateTimeOffset Morning(DateOnly day) => new(day, new TimeOnly(8, 15), TimeSpan.Zero);
}
