using SpurReview.Data.Outbox;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tasks;
using SpurReview.Web.Features.MyWork;
using SpurReview.Web.Features.Reviews;

namespace SpurReview.Web.Features.Mail.Letters;

/// <summary>Of a step with one unit's review. Tells what has happened and what to do; what was found is behind the link.</summary>
public abstract record StepLetter(string Unit) : Letter
{
    public sealed override string Subject => $"{Matter}: {Unit}";
    public sealed override IReadOnlyList<string> Paragraphs => [Happened, Next];
    public override string LinkText => "Öppna granskningen";

    /// <summary>The task as Mitt arbete names it, where there is one.</summary>
    protected abstract string Matter { get; }
    protected abstract string Happened { get; }
    protected abstract string Next { get; }
}

/// <summary>Intyga att du inte är jävig: to an inspector who has been appointed.</summary>
public sealed record AppointedLetter(Guid Review, string Unit) : StepLetter(Unit)
{
    public override MailPurpose Purpose => MailPurpose.Appointed;
    public override string Path => Links.Inspectors(Review);
    protected override string Matter => TaskKind.DeclareNoConflict.Words().Name;
    protected override string Happened => $"Kansliet har utsett dig till inspektör för granskningen av {Unit}.";
    protected override string Next =>
        "Börja med att intyga att du inte är jävig. Är du osäker, eller kan du inte ta uppdraget? Hör av dig till kansliet.";
}

/// <summary>To an inspector who has been replaced.</summary>
public sealed record NoLongerInspectorLetter(string Unit) : StepLetter(Unit)
{
    public override MailPurpose Purpose => MailPurpose.NoLongerInspector;
    public override string LinkText => "Öppna Mitt arbete";
    public override string Path => Links.MyWork();
    protected override string Matter => "Du är inte längre inspektör";
    protected override string Happened => $"Kansliet har låtit någon annan ta över ditt uppdrag som inspektör för granskningen av {Unit}.";
    protected override string Next => "Allt du har skrivit finns kvar. Undrar du över något? Hör av dig till kansliet.";
}

/// <summary>To the colleague and the unit, when one inspector has come for another.</summary>
public sealed record InspectorReplacedLetter(Guid Review, string Unit) : StepLetter(Unit)
{
    public override MailPurpose Purpose => MailPurpose.InspectorReplaced;
    public override string LinkText => "Se inspektörerna";
    public override string Path => Links.Inspectors(Review);
    protected override string Matter => "En inspektör är utbytt";
    protected override string Happened => $"En ny inspektör har tagit över i granskningen av {Unit}.";
    protected override string Next =>
        "Allt som är skrivet och beslutat står kvar. Vem som har kommit i stället ser du när du har loggat in.";
}

/// <summary>To the inspectors and the unit, when the visit they have planned for is another day, or held in another way.</summary>
public sealed record VisitMovedLetter(Guid Review, string Unit, SiteVisit Before, SiteVisit Visit) : StepLetter(Unit)
{
    public override MailPurpose Purpose => MailPurpose.VisitMoved;
    public override string LinkText => "Öppna programmet";
    public override string Path => Links.Programme(Review);
    protected override string Matter => IsSameDays ? "Besöket är ändrat" : "Besöket är flyttat";
    protected override string Happened => $"Besöket i granskningen av {Unit} är nu {Words(Visit)}. Det var planerat till {Words(Before)}.";
    protected override string Next =>
        IsSameDays
            ? "Kontrollera programmet."
            : "Programmet och de dagar som räknas från besöket har flyttats med. Kontrollera programmet.";

    private bool IsSameDays => (Before.From, Before.To) == (Visit.From, Visit.To);

    private static string Words(SiteVisit visit) => $"{ReviewTexts.Days(visit.From, visit.To)}, {visit.Form.InSwedish().InSentence()}";
}

/// <summary>To the inspectors, when the office has read the signed draft and sent it back.</summary>
public sealed record DraftReturnedLetter(Guid Review, string Unit) : StepLetter(Unit)
{
    public override MailPurpose Purpose => MailPurpose.DraftReturned;
    public override string LinkText => "Läs vad som ska ändras";
    public override string Path => Links.Inspectors(Review);
    protected override string Matter => "Utkastet är skickat tillbaka";
    protected override string Happened => $"Kansliet har läst utkastet till rapporten om {Unit} och skickat tillbaka det till er.";
    protected override string Next => "Vad som ska ändras ser du när du har loggat in. Skriv under igen när ni är klara.";
}

/// <summary>Faktagranska rapporten: to the unit, when the draft has been sent.</summary>
/// <param name="LastDay">"onsdag 3 juni".</param>
public sealed record FactCheckLetter(Guid Review, string Unit, string LastDay) : StepLetter(Unit)
{
    public override MailPurpose Purpose => MailPurpose.FactCheck;
    public override string LinkText => "Faktagranska rapporten";
    public override string Path => Links.FactCheck(Review);
    protected override string Matter => TaskKind.CheckFacts.Words().Name;
    protected override string Happened => $"Utkastet till rapporten om {Unit} är klart, och nu är det er tur.";
    protected override string Next => $"Läs utkastet och kontrollera att uppgifterna stämmer. Svara senast {LastDay}.";
}

/// <summary>Svara på anmärkningar: to the inspectors, when the unit has sent them.</summary>
public sealed record RemarksLetter(Guid Review, string Unit, int Count) : StepLetter(Unit)
{
    public override MailPurpose Purpose => MailPurpose.Remarks;
    public override string LinkText => "Öppna anmärkningarna";
    public override string Path => Links.Answers(Review);
    protected override string Matter => new ReviewTask(TaskKind.AnswerRemarks, TaskParty.Inspectors) { Count = Count }.Name();
    protected override string Happened => $"{Unit} har läst utkastet och anmärkt på det.";
    protected override string Next => "Svara på varje anmärkning. Ändrar ni i utkastet behöver ni båda skriva under igen.";
}

/// <summary>To the unit, when its remarks are answered and the review has gone on.</summary>
public sealed record RemarksAnsweredLetter(Guid Review, string Unit) : StepLetter(Unit)
{
    public override MailPurpose Purpose => MailPurpose.RemarksAnswered;
    public override string LinkText => "Läs svaren";
    public override string Path => Links.FactCheck(Review);
    protected override string Matter => "Era anmärkningar är besvarade";
    protected override string Happened => $"Inspektörerna har svarat på era anmärkningar på rapporten om {Unit}.";
    protected override string Next => "När du har loggat in ser du svaren och vad som är ändrat.";
}

/// <summary>Skriv handlingsplanen: to the unit.</summary>
/// <param name="LastDay">"onsdag 3 juni".</param>
public sealed record PlanRequestedLetter(Guid Review, string Unit, string LastDay) : StepLetter(Unit)
{
    public override MailPurpose Purpose => MailPurpose.PlanRequested;
    public override string LinkText => "Öppna handlingsplanen";
    public override string Path => Links.ActionPlan(Review);
    protected override string Matter => TaskKind.WritePlan.Words().Name;
    protected override string Happened => $"Nu är det dags att skriva handlingsplanen för {Unit}.";
    protected override string Next => $"Vad den ska svara på ser du när du har loggat in. Skicka den senast {LastDay}.";
}

/// <summary>To the head and her deputies, when the director of studies has prepared the plan and asks them to send it.</summary>
/// <param name="By">Who asks.</param>
/// <param name="LastDay">"onsdag 3 juni".</param>
public sealed record PlanToSendLetter(Guid Review, string Unit, string By, string LastDay) : StepLetter(Unit)
{
    public override MailPurpose Purpose => MailPurpose.PlanToSend;
    public override string LinkText => "Läs och skicka planen";
    public override string Path => Links.CheckPlan(Review);
    protected override string Matter => TaskKind.WritePlan.Words().Name;
    protected override string Happened => $"{By} har skrivit klart handlingsplanen för {Unit} och ber dig skicka den.";
    protected override string Next => $"Läs planen så som den trycks. Skicka den senast {LastDay}.";
}

/// <summary>Bedöm handlingsplanen: to the inspectors, when the unit has sent it, the first time or anew.</summary>
public sealed record PlanSentLetter(Guid Review, string Unit) : StepLetter(Unit)
{
    public override MailPurpose Purpose => MailPurpose.PlanSent;
    public override string LinkText => "Öppna handlingsplanen";
    public override string Path => Links.ActionPlan(Review);
    protected override string Matter => TaskKind.JudgePlan.Words().Name;
    protected override string Happened => $"{Unit} har skickat sin handlingsplan.";
    protected override string Next => "Bedöm varje åtgärd. Ni behöver båda säga samma sak innan den är bedömd.";
}

/// <summary>Komplettera åtgärder: to the unit, when the inspectors have sent something back.</summary>
/// <param name="LastDay">"onsdag 3 juni".</param>
public sealed record PlanReturnedLetter(Guid Review, string Unit, int Count, string LastDay) : StepLetter(Unit)
{
    public override MailPurpose Purpose => MailPurpose.PlanReturned;
    public override string LinkText => "Öppna handlingsplanen";
    public override string Path => Links.ActionPlan(Review);
    protected override string Matter => new ReviewTask(TaskKind.CompletePlan, TaskParty.Unit) { Count = Count }.Name();
    protected override string Happened => $"Inspektörerna har läst handlingsplanen för {Unit} och ber om komplettering.";
    protected override string Next =>
        $"Tiden har stått stilla medan de läste. Vad som ska kompletteras ser du när du har loggat in. Skicka planen igen senast {LastDay}.";
}

/// <summary>Svara på en överlämnad åtgärd: to the provider's administrators.</summary>
public sealed record PlanHandedOverLetter(Guid Review, string Unit, string Code) : StepLetter(Unit)
{
    public override MailPurpose Purpose => MailPurpose.PlanHandedOver;
    public override string LinkText => "Öppna åtgärden";
    public override string Path => Links.PlannedAction(Review, Code);
    protected override string Matter => new ReviewTask(TaskKind.AnswerHandedOver, TaskParty.Provider) { Count = 1 }.Name();
    protected override string Happened => $"{Unit} skriver på sin handlingsplan och har lämnat över en åtgärd till er som vårdgivare.";
    protected override string Next => "Skriv vad ni ska göra, och skicka svaret till verksamheten. Den skickar sedan hela planen.";
}

/// <summary>To the unit, when its provider has answered.</summary>
public sealed record HandOverAnsweredLetter(Guid Review, string Unit, string Code) : StepLetter(Unit)
{
    public override MailPurpose Purpose => MailPurpose.HandOverAnswered;
    public override string LinkText => "Läs svaret";
    public override string Path => Links.PlannedAction(Review, Code);
    protected override string Matter => "Vårdgivaren har svarat";
    protected override string Happened => $"Vårdgivaren har svarat på den åtgärd som ni lämnade över i handlingsplanen för {Unit}.";
    protected override string Next => "Läs svaret. När alla åtgärder är klara skickar verksamhetschefen planen.";
}

/// <summary>To the unit, when its plan has been judged.</summary>
public sealed record PlanDecidedLetter(Guid Review, string Unit) : StepLetter(Unit)
{
    public override MailPurpose Purpose => MailPurpose.PlanDecided;
    public override string LinkText => "Läs besluten";
    public override string Path => Links.ActionPlan(Review);
    protected override string Matter => "Handlingsplanen är bedömd";
    protected override string Happened => $"Handlingsplanen för {Unit} är bedömd, och granskningen är fastställd.";
    protected override string Next => "Besluten ser du när du har loggat in.";
}

/// <summary>To the inspectors and the unit, when everybody can read the report.</summary>
/// <param name="Report">"/rapporter/…".</param>
public sealed record PublishedLetter(string Unit, string Report) : StepLetter(Unit)
{
    public override MailPurpose Purpose => MailPurpose.Published;
    public override string LinkText => "Läs rapporten";
    public override string Path => Report;
    protected override string Matter => "Rapporten är publicerad";
    protected override string Happened => $"Rapporten om {Unit} är publicerad, och nu kan alla läsa den.";
    protected override string Next => "Tack för ditt arbete med granskningen!";
}
