using SpurReview.Data.Outbox;

namespace SpurReview.Web.Features.Mail.Letters;

/// <summary>Leads to a page that can be used once.</summary>
public abstract record OneTimeLetter(string OneTimeSecret) : Letter
{
    protected const string Unexpected = "Väntade du dig inte mejlet? Då behöver du inte göra något. Mejlet går inte att svara på.";

    public override string? Secret => OneTimeSecret;
    public override string Why => Unexpected;

    protected static string Once(string lastMoment) =>
        $"Den är din egen, så skicka den inte vidare. Den går att använda en gång, till och med {lastMoment}.";
}

/// <summary>Du är inbjuden till SpurReview.</summary>
/// <param name="Roles">"inspektör", "verksamhetschef på Kvarngatans vårdcentral".</param>
/// <param name="LastMoment">"söndag 29 november kl. 14.05".</param>
public sealed record InvitationLetter(string Roles, string LastMoment, string OneTimeSecret) : OneTimeLetter(OneTimeSecret)
{
    public override MailPurpose Purpose => MailPurpose.Invitation;
    public override string Subject => $"Du är inbjuden till SpurReview som {Roles}";
    public override IReadOnlyList<string> Paragraphs =>
        [
            $"Du är inbjuden till SpurReview som {Roles}. I SpurReview görs granskningarna av läkares specialiseringstjänstgöring, SPUR.",
            $"Skapa ditt konto med länken. {Once(LastMoment)}",
        ];
    public override string LinkText => "Skapa ditt konto";
    public override string Path => Links.Invitation(OneTimeSecret);
}

/// <summary>The same, after an earlier link that is now void.</summary>
public sealed record InvitationAgainLetter(string Roles, string LastMoment, string OneTimeSecret) : OneTimeLetter(OneTimeSecret)
{
    public override MailPurpose Purpose => MailPurpose.InvitationAgain;
    public override string Subject => $"Ny länk: du är inbjuden till SpurReview som {Roles}";
    public override IReadOnlyList<string> Paragraphs =>
        [
            $"Här är en ny länk till dig som är inbjuden till SpurReview som {Roles}. Den förra länken går inte längre att använda.",
            $"Skapa ditt konto med länken. {Once(LastMoment)}",
        ];
    public override string LinkText => "Skapa ditt konto";
    public override string Path => Links.Invitation(OneTimeSecret);
}

/// <summary>To somebody who has lost every way to sign in.</summary>
/// <param name="LastMoment">"måndag 23 november kl. 14.05".</param>
public sealed record WayBackLetter(string LastMoment, string OneTimeSecret) : OneTimeLetter(OneTimeSecret)
{
    public override MailPurpose Purpose => MailPurpose.WayBack;
    public override string Subject => "Kom tillbaka till ditt konto i SpurReview";
    public override IReadOnlyList<string> Paragraphs =>
        [
            $"Med länken väljer du ett nytt sätt att logga in i SpurReview. {Once(LastMoment)}",
            "Använder du länken slutar dina gamla sätt att logga in att gälla, och du loggas ut överallt.",
        ];
    public override string LinkText => "Välj ett nytt sätt att logga in";
    public override string Path => Links.WayBack(OneTimeSecret);
    public override string Why =>
        "Har du inte bett om länken? Använd den inte, och hör av dig till administratören. Mejlet går inte att svara på.";
}

/// <summary>Tells the address of an account what has been done with the ways to sign in to it.</summary>
public abstract record SignInLetter : Letter
{
    /// <summary>What was done, and when.</summary>
    protected abstract string What { get; }

    public override IReadOnlyList<string> Paragraphs =>
        [What, "Var det du? Då behöver du inte göra något. Var det inte du, hör av dig till administratören genast."];
    public override string LinkText => "Öppna Mitt konto";
    public override string Path => Links.MyAccount();
}

/// <param name="Method">"en nyckel", "en app med koder": what has been added.</param>
/// <param name="Moment">"söndag 22 november kl. 14.05".</param>
public sealed record NewSignInMethodLetter(string Method, string Moment) : SignInLetter
{
    public override MailPurpose Purpose => MailPurpose.NewSignInMethod;
    public override string Subject => "Ditt konto har fått en ny inloggningsmetod";
    protected override string What => $"Ditt konto i SpurReview fick en ny inloggningsmetod {Moment}: {Method}.";
}

/// <param name="Method">"en nyckel", "appen med koder": what is there no more.</param>
public sealed record SignInMethodRemovedLetter(string Method, string Moment) : SignInLetter
{
    public override MailPurpose Purpose => MailPurpose.SignInMethodRemoved;
    public override string Subject => "En inloggningsmetod är borttagen från ditt konto";
    protected override string What => $"En inloggningsmetod togs bort från ditt konto i SpurReview {Moment}: {Method}.";
}

public sealed record PasswordChangedLetter(string Moment) : SignInLetter
{
    public override MailPurpose Purpose => MailPurpose.PasswordChanged;
    public override string Subject => "Ditt lösenord ändrades";
    protected override string What => $"Lösenordet till ditt konto i SpurReview ändrades {Moment}. Dina andra enheter loggades ut.";
}

/// <summary>The link of <see cref="WayBackLetter"/> has been used.</summary>
public sealed record WayBackUsedLetter(string Moment) : SignInLetter
{
    public override MailPurpose Purpose => MailPurpose.WayBackUsed;
    public override string Subject => "Ditt konto har fått ett nytt lösenord";
    protected override string What =>
        $"Länken till ditt konto i SpurReview användes {Moment}. Kontot har fått ett nytt lösenord, "
        + "de gamla sätten att logga in gäller inte längre, och alla enheter är utloggade.";
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
