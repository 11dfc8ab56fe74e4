using System.Text.RegularExpressions;

namespace SpurReview.Domain.Visits;

/// <summary>Vem berättade?</summary>
public enum NoteSource
{
    Resident,
    Supervisor,
    StudyDirector,
    Head,
    Tour,
    Document,
}

/// <summary>What a note says, and where it belongs.</summary>
/// <param name="Area">Null while nobody has sorted it.</param>
/// <param name="Code">The criterion, where it is about one.</param>
public sealed record NoteContent(string Text, NoteSource? Source, string? Area, string? Code)
{
    /// <summary>Whom it is to be asked about at the interview; null where it is nothing to ask, or has been asked.</summary>
    public NoteSource? Ask { get; init; }
}

/// <summary>
/// Anteckning: what an inspector hears and sees at the visit. Private to the review's inspectors, never printed, and destroyed some time after
/// the report is published.
/// </summary>
public sealed partial class VisitNote
{
    public VisitNote(Guid id, Guid reviewId, Guid accountId, string by, DateTimeOffset at) =>
        (Id, ReviewId, AccountId, WrittenBy, WrittenAt) = (id, reviewId, accountId, by, at);

    private VisitNote() => (WrittenBy, Text) = ("", ""); // For EF Core, which then fills the properties.

    public Guid Id { get; private init; }
    public Guid ReviewId { get; private init; }
    public Guid AccountId { get; private init; }
    public string WrittenBy { get; private init; }
    public DateTimeOffset WrittenAt { get; private init; }
    public string Text { get; private set; } = "";
    public NoteSource? Source { get; private set; }
    public string? Area { get; private set; }
    public string? Code { get; private set; }
    public NoteSource? Ask { get; private set; }
    public bool IsRemoved { get; private set; }

    /// <summary>From 1; the whole note is one field.</summary>
    public int Version { get; private set; }

    public NoteContent Content => new(Text, Source, Area, Code) { Ask = Ask };
    public bool IsSorted => Area is not null;

    /// <summary>Those who are interviewed, in the order in which they commonly are.</summary>
    public static IReadOnlyList<NoteSource> Asked { get; } =
    [NoteSource.Head, NoteSource.StudyDirector, NoteSource.Supervisor, NoteSource.Resident];

    public void Write(NoteContent content, int basedOn)
    {
        if (!IsRemoved && Version > 0 && content == Content)
            return;
        FieldClashException.ThrowIfStale(basedOn, Version);
        Domain.Text.EnsureSaysSomething(content.Text);
        (Text, Source) = (Domain.Text.Checked(content.Text, Domain.Text.MaxLength), content.Source);
        if (content.Ask is { } ask && !Asked.Contains(ask))
            throw new ArgumentException("Nobody is there to be asked.", nameof(content));
        Ask = content.Ask;
        // A criterion lies in its area.
        (Area, Code) = (content.Code?[..1] ?? content.Area, content.Code);
        (IsRemoved, Version) = (false, Version + 1);
    }

    /// <summary>What it said goes at once; that there was a note stays, for the devices that have it.</summary>
    public void Remove(int basedOn)
    {
        if (IsRemoved)
            return;
        FieldClashException.ThrowIfStale(basedOn, Version);
        (Text, Source, Area, Code, Ask) = ("", null, null, null, null);
        (IsRemoved, Version) = (true, Version + 1);
    }

    /// <summary>The criteria that the text names as #H7, in its order.</summary>
    public static IReadOnlyList<string> TagsIn(string text) =>
        [.. Tag().Matches(text).Select(m => m.Groups[1].Value.ToUpperInvariant()).Distinct()];

    [GeneratedRegex(@"(?<![\w#])#([A-Za-z][1-9][0-9]?)(?!\w)")]
    private static partial Regex Tag();
}
