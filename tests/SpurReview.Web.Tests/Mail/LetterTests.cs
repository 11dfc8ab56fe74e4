using AngleSharp.Html.Parser;
using SpurReview.Data.Outbox;
using SpurReview.Domain.Calendar;
using SpurReview.Domain.Tasks;
using SpurReview.Testing;
using SpurReview.Web.Features.Mail.Letters;
using SpurReview.Web.Features.MyWork;
using SpurReview.Web.Features.Reminding;

namespace SpurReview.Web.Tests.Mail;

/// <summary>How every mail is worded.</summary>
public class LetterTests
{
    private const string Unit = "Kvarngatans vårdcentral";
    private static readonly Guid _review = Guid.NewGuid();

    private static readonly Letter[] _letters =
    [
        new InvitationLetter("verksamhetschef, Kvarngatans vårdcentral", "fredag 20 mars kl. 13.00", "hemlig"),
        new InvitationAgainLetter("inspektör", "fredag 20 mars kl. 13.00", "hemlig"),
        new NewSignInMethodLetter("en nyckel", "fredag 13 mars kl. 13.00"),
        new NewRoleLetter("studierektor, Kvarngatans vårdcentral"),
        new AppointedLetter(_review, Unit),
        new NoLongerInspectorLetter(Unit),
        new InspectorReplacedLetter(_review, Unit),
        new DraftReturnedLetter(_review, Unit),
        new VisitMovedLetter(_review, Unit, A.Visit(), A.Visit(new DateOnly(2026, 5, 6))),
        new FactCheckLetter(_review, Unit, "onsdag 3 juni"),
        new RemarksLetter(_review, Unit, Count: 3),
        new RemarksAnsweredLetter(_review, Unit),
        new PlanRequestedLetter(_review, Unit, "onsdag 3 juni"),
        new PlanToSendLetter(_review, Unit, "Malin Ek", "onsdag 3 juni"),
        new PlanSentLetter(_review, Unit),
        new PlanReturnedLetter(_review, Unit, Count: 2, "onsdag 3 juni"),
        new PlanHandedOverLetter(_review, Unit, "A1"),
        new HandOverAnsweredLetter(_review, Unit, "A1"),
        new PlanDecidedLetter(_review, Unit),
        new WayBackLetter("lördag 14 mars kl. 13.00", "hemlig"),
        new WayBackUsedLetter("fredag 13 mars kl. 13.00"),
        new PasswordChangedLetter("fredag 13 mars kl. 13.00"),
        new SignInMethodRemovedLetter("en nyckel", "fredag 13 mars kl. 13.00"),
        new PublishedLetter(Unit, "/rapporter/2026/kvarngatans-vardcentral-1"),
        new ReminderLetter(
            new TaskRow(
                _review,
                Unit,
                "allmänmedicin",
                new ReviewTask(TaskKind.CheckFacts, TaskParty.Unit, LastDay: new(2026, 6, 3)),
                new DateOnly(2026, 5, 27),
                WorkCalendar.Swedish
            )
        ),
    ];

    public static TheoryData<string> Every() => [.. _letters.Select(l => l.Purpose.ToString())];

    private static Letter Find(string purpose) => _letters.Single(l => l.Purpose.ToString() == purpose);

    [Fact]
    public void There_is_a_letter_for_every_purpose() =>
        _letters.Select(l => l.Purpose).Should().BeEquivalentTo(Enum.GetValues<MailPurpose>());

    [Theory]
    [MemberData(nameof(Every))]
    public void Its_text_has_short_lines_and_the_link_alone_on_one(string purpose)
    {
        var lines = Find(purpose).Body.Text.Split('\n');

        lines.Should().OnlyContain(line => line.Length <= 72);
        lines.Should().ContainSingle(line => line == OutgoingMail.LinkMark);
        lines[0].Should().Be("Hej!");
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Its_html_says_the_same_as_its_text(string purpose)
    {
        var letter = Find(purpose);
        var page = new HtmlParser().ParseDocument(letter.Body.Html);

        page.Title.Should().Be(letter.Subject);
        page.DocumentElement.GetAttribute("lang").Should().Be("sv");
        page.QuerySelectorAll("p").Select(p => p.TextContent).Should().Contain(letter.Paragraphs).And.Contain(letter.Why);
        page.QuerySelectorAll("a").Should().ContainSingle().Which.GetAttribute("href").Should().Be(OutgoingMail.LinkMark);
        page.QuerySelectorAll("script, img, link, style, table").Should().BeEmpty("a mail fetches nothing");
    }

    [Theory]
    [InlineData(MailPurpose.Invitation, "Du är inbjuden till SpurReview som verksamhetschef, Kvarngatans vårdcentral")]
    [InlineData(MailPurpose.InvitationAgain, "Ny länk: du är inbjuden till SpurReview som inspektör")]
    [InlineData(MailPurpose.NewSignInMethod, "Ditt konto har fått en ny inloggningsmetod")]
    [InlineData(MailPurpose.NewRole, "Ny roll i SpurReview: studierektor, Kvarngatans vårdcentral")]
    [InlineData(MailPurpose.Appointed, "Intyga att du inte är jävig: Kvarngatans vårdcentral")]
    [InlineData(MailPurpose.NoLongerInspector, "Du är inte längre inspektör: Kvarngatans vårdcentral")]
    [InlineData(MailPurpose.InspectorReplaced, "En inspektör är utbytt: Kvarngatans vårdcentral")]
    [InlineData(MailPurpose.DraftReturned, "Utkastet är skickat tillbaka: Kvarngatans vårdcentral")]
    [InlineData(MailPurpose.VisitMoved, "Besöket är flyttat: Kvarngatans vårdcentral")]
    [InlineData(MailPurpose.Reminder, "Påminnelse: faktagranska rapporten, Kvarngatans vårdcentral")]
    [InlineData(MailPurpose.FactCheck, "Faktagranska rapporten: Kvarngatans vårdcentral")]
    [InlineData(MailPurpose.Remarks, "Svara på 3 anmärkningar: Kvarngatans vårdcentral")]
    [InlineData(MailPurpose.RemarksAnswered, "Era anmärkningar är besvarade: Kvarngatans vårdcentral")]
    [InlineData(MailPurpose.PlanRequested, "Skriv handlingsplanen: Kvarngatans vårdcentral")]
    [InlineData(MailPurpose.PlanToSend, "Skriv handlingsplanen: Kvarngatans vårdcentral")]
    [InlineData(MailPurpose.PlanSent, "Bedöm handlingsplanen: Kvarngatans vårdcentral")]
    [InlineData(MailPurpose.PlanReturned, "Komplettera 2 åtgärder: Kvarngatans vårdcentral")]
    [InlineData(MailPurpose.PlanHandedOver, "Svara på 1 överlämnad åtgärd: Kvarngatans vårdcentral")]
    [InlineData(MailPurpose.HandOverAnswered, "Vårdgivaren har svarat: Kvarngatans vårdcentral")]
    [InlineData(MailPurpose.PlanDecided, "Handlingsplanen är bedömd: Kvarngatans vårdcentral")]
    [InlineData(MailPurpose.Published, "Rapporten är publicerad: Kvarngatans vårdcentral")]
    [InlineData(MailPurpose.WayBack, "Kom tillbaka till ditt konto i SpurReview")]
    [InlineData(MailPurpose.WayBackUsed, "Ditt konto har fått ett nytt lösenord")]
    [InlineData(MailPurpose.PasswordChanged, "Ditt lösenord ändrades")]
    [InlineData(MailPurpose.SignInMethodRemoved, "En inloggningsmetod är borttagen från ditt konto")]
    public void Its_subject_says_what_it_is_about(MailPurpose purpose, string subject) =>
        Find(purpose.ToString()).Subject.Should().Be(subject);

    [Fact]
    public void Html_in_a_name_is_text()
    {
        var html = new AppointedLetter(_review, "<img src=x> & \"Ö\"").Body.Html;

        html.Should().Contain("&lt;img src=x&gt; &amp; &quot;Ö&quot;").And.NotContain("<img");
    }
}
