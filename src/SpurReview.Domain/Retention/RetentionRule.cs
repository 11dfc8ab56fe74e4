namespace SpurReview.Domain.Retention;

/// <summary>Uppgiftsslag: kinds of data that an installation holds of people.</summary>
public enum KeptData
{
    /// <summary>Tries to sign in that came to nothing.</summary>
    SignInAttempts,

    /// <summary>Mails that are sent or were stopped.</summary>
    SentMails,

    /// <summary>Inspectors' own notes, the visit's programme, and who was where at the visit.</summary>
    VisitNotes,

    /// <summary>Accounts with positions, employments, invitations and where they were signed in.</summary>
    Accounts,

    /// <summary>Reviews with their documents, drafts and plans.</summary>
    Reviews,

    /// <summary>Published reports, withdrawn ones too.</summary>
    Reports,

    /// <summary>Who changed what, and when.</summary>
    History,
}

/// <summary>Gallringsregel: how long a kind of data is kept, counted from when it was last of use.</summary>
/// <param name="Days">Whole days after the one it is counted from; null where it is not destroyed by a rule.</param>
/// <param name="Source">What the rule stands on, in Swedish.</param>
public sealed record RetentionRule(KeptData Kind, int? Days, string Source)
{
    private const string NotLongerThanNeeded = "Dataskyddsförordningen artikel 5.1 e";
    private const string Archive = "Arkivlagen (1990:782) 3 och 10 §§";

    /// <summary>All kinds, what goes first first.</summary>
    /// <param name="notesKeptDays">As the reviewing body has decided; from publishing or cancelling.</param>
    public static IReadOnlyList<RetentionRule> All(int notesKeptDays) =>
        [
            new(KeptData.SignInAttempts, 1, NotLongerThanNeeded),
            new(KeptData.VisitNotes, notesKeptDays, NotLongerThanNeeded),
            new(KeptData.SentMails, 365, NotLongerThanNeeded),
            new(KeptData.Accounts, Days: null, "Dataskyddsförordningen artikel 17.3 b: de visar vem som granskade och beslutade"),
            new(KeptData.Reviews, Days: null, Archive),
            new(KeptData.Reports, Days: null, Archive),
            new(KeptData.History, Days: null, "Dataskyddsförordningen artikel 5.2: texter raderas en och en, kedjan består"),
        ];

    /// <summary>What was last of use before this day goes. Null where nothing does.</summary>
    public DateOnly? GoesBefore(DateOnly today) => Days is { } days ? today.AddDays(-days) : null;
}
