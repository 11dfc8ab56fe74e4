using SpurReview.Data.Outbox;

namespace SpurReview.Web.Features.Mail.Letters;

/// <summary>Du är inbjuden till SpurReview.</summary>
/// <param name="Roles">"inspektör", "verksamhetschef på Kvarngatans vårdcentral".</param>
/// <param name="LastMoment">"söndag 29 november kl. 14.05".</param>
public sealed record InvitationLetter(string Roles, string LastMoment, string Secret) : Letter
{
    public override MailPurpose Purpose => MailPurpose.Invitation;
    public override string Subject => $"Du är inbjuden till SpurReview som {Roles}";
    public override IReadOnlyList<string> Paragraphs =>
        [
            $"Du är inbjuden till SpurReview som {Roles}. I SpurReview görs granskningarna av läkares specialiseringstjänstgöring, SPUR.",
            $"Skapa ditt konto med länken. Den är din egen, så skicka den inte vidare. Den går att använda en gång, till och med {LastMoment}.",
        ];
    public override string LinkText => "Skapa ditt konto";
    public override string Path => Links.Invitation(Secret);
    public override string Why => "Väntade du dig inte mejlet? Då behöver du inte göra något. Mejlet går inte att svara på.";
}

/// <summary>The same, after an earlier link that is now void.</summary>
public sealed record InvitationAgainLetter(string Roles, string LastMoment, string Secret) : Letter
{
    public override MailPurpose Purpose => MailPurpose.InvitationAgain;
    public override string Subject => $"Ny länk: du är inbjuden till SpurReview som {Roles}";
    public override IReadOnlyList<string> Paragraphs =>
        [
            $"Här är en ny länk till dig som är inbjuden till SpurReview som {Roles}. Den förra länken går inte längre att använda.",
            $"Skapa ditt konto med länken. Den är din egen, så skicka den inte vidare. Den går att använda en gång, till och med {LastMoment}.",
        ];
    public override string LinkText => "Skapa ditt konto";
    public override string Path => Links.Invitation(Secret);
    public override string Why => "Väntade du dig inte mejlet? Då behöver du inte göra något. Mejlet går inte att svara på.";
}

/// <param name="Method">"en nyckel", "ett lösenord med engångskoder": what has been added.</param>
/// <param name="Moment">"söndag 22 november kl. 14.05".</param>
public sealed record NewSignInMethodLetter(string Method, string Moment) : Letter
{
    public override MailPurpose Purpose => MailPurpose.NewSignInMethod;
    public override string Subject => "Ditt konto har fått en ny inloggningsmetod";
    public override IReadOnlyList<string> Paragraphs =>
        [
            $"Ditt konto i SpurReview fick en ny inloggningsmetod {Moment}: {Method}.",
            "Var det du? Då behöver du inte göra något. Var det inte du, hör av dig till administratören genast.",
        ];
    public override string LinkText => "Öppna SpurReview";
    public override string Path => Links.MyWork();
}

/// <param name="Role">"inspektör", "verksamhetschef på Kvarngatans vårdcentral".</param>
public sealed record NewRoleLetter(string Role) : Letter
{
    public override MailPurpose Purpose => MailPurpose.NewRole;
    public override string Subject => $"Ny roll i SpurReview: {Role}";
    public override IReadOnlyList<string> Paragraphs =>
        [
            $"Du har fått en ny roll i SpurReview: {Role}.",
            "Logga in för att se vad som väntar på dig. Har du flera roller väljer du en åt gången.",
        ];
    public override string LinkText => "Öppna Mitt arbete";
    public override string Path => Links.MyWork();
}
