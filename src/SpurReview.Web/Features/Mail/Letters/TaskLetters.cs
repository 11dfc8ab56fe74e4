using SpurReview.Data.Outbox;
using SpurReview.Domain.Tasks;
using SpurReview.Web.Features.MyWork;

namespace SpurReview.Web.Features.Mail.Letters;

/// <summary>Intyga att du inte är jävig: to an inspector who has been appointed.</summary>
public sealed record AppointedLetter(Guid Review, string Unit) : Letter
{
    public override MailPurpose Purpose => MailPurpose.Appointed;
    public override string Subject => $"{TaskKind.DeclareNoConflict.Words().Name}: {Unit}";
    public override IReadOnlyList<string> Paragraphs =>
        [
            $"Kansliet har utsett dig till inspektör för granskningen av {Unit}.",
            "Börja med att intyga att du inte är jävig. Är du osäker, eller kan du inte ta uppdraget? Hör av dig till kansliet.",
        ];
    public override string LinkText => "Öppna granskningen";
    public override string Path => Links.Inspectors(Review);
}

/// <summary>Faktagranska rapporten: to the unit, when the draft has been sent.</summary>
/// <param name="LastDay">"onsdag 3 juni".</param>
public sealed record FactCheckLetter(Guid Review, string Unit, string LastDay) : Letter
{
    public override MailPurpose Purpose => MailPurpose.FactCheck;
    public override string Subject => $"{TaskKind.CheckFacts.Words().Name}: {Unit}";
    public override IReadOnlyList<string> Paragraphs =>
        [
            $"Utkastet till rapporten om {Unit} är klart, och nu är det er tur.",
            $"Läs utkastet och kontrollera att uppgifterna stämmer. Svara senast {LastDay}.",
        ];
    public override string LinkText => "Öppna granskningen";
    public override string Path => Links.Review(Review);
}

/// <summary>Skriv handlingsplanen: to the unit.</summary>
/// <param name="LastDay">"onsdag 3 juni".</param>
public sealed record PlanRequestedLetter(Guid Review, string Unit, string LastDay) : Letter
{
    public override MailPurpose Purpose => MailPurpose.PlanRequested;
    public override string Subject => $"{TaskKind.WritePlan.Words().Name}: {Unit}";
    public override IReadOnlyList<string> Paragraphs =>
        [
            $"Nu är det dags att skriva handlingsplanen för {Unit}.",
            $"Vad den ska svara på ser du när du har loggat in. Skicka den senast {LastDay}.",
        ];
    public override string LinkText => "Öppna handlingsplanen";
    public override string Path => Links.ActionPlan(Review);
}

/// <summary>To the unit, when its plan has been judged.</summary>
public sealed record PlanDecidedLetter(Guid Review, string Unit) : Letter
{
    public override MailPurpose Purpose => MailPurpose.PlanDecided;
    public override string Subject => $"Handlingsplanen är bedömd: {Unit}";
    public override IReadOnlyList<string> Paragraphs =>
        [$"Handlingsplanen för {Unit} är bedömd, och granskningen är fastställd.", "Besluten ser du när du har loggat in."];
    public override string LinkText => "Läs besluten";
    public override string Path => Links.ActionPlan(Review);
}

/// <summary>To the inspectors and the unit, when everybody can read the report.</summary>
/// <param name="Report">"/rapporter/…".</param>
public sealed record PublishedLetter(string Unit, string Report) : Letter
{
    public override MailPurpose Purpose => MailPurpose.Published;
    public override string Subject => $"Rapporten är publicerad: {Unit}";
    public override IReadOnlyList<string> Paragraphs =>
        [$"Rapporten om {Unit} är publicerad, och nu kan alla läsa den.", "Tack för ditt arbete med granskningen!"];
    public override string LinkText => "Läs rapporten";
    public override string Path => Report;
}
