using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Visits;

/// <summary>What happens at a point of the visit's programme. Whom the inspectors meet are those that a visit commonly meets (SKÅ-EXT, ÖNH, LT-2024).</summary>
public enum ProgrammeKind
{
    Introduction,

    /// <summary>Verksamhetschef.</summary>
    Head,

    /// <summary>Studierektor.</summary>
    StudyDirector,

    /// <summary>Handledare.</summary>
    Supervisors,

    /// <summary>ST-läkare.</summary>
    Residents,
    Others,

    /// <summary>Rundvandring.</summary>
    Tour,
    Documents,

    /// <summary>The inspectors by themselves.</summary>
    OwnTime,

    /// <summary>Muntlig återkoppling.</summary>
    Feedback,
    Break,
}

/// <summary>What stands at one point of the programme.</summary>
/// <param name="Who">Empty where it is not said.</param>
/// <param name="Place">Empty where it is not said.</param>
public sealed record ProgrammeContent(DateOnly Day, TimeOnly Begins, TimeOnly Ends, ProgrammeKind Kind, string Who, string Place);

/// <summary>A point of the visit's programme (besöksprogram): when, what, with whom and where.</summary>
public sealed class ProgrammeItem
{
    public ProgrammeItem(Guid id, Guid reviewId) => (Id, ReviewId) = (id, reviewId);

    private ProgrammeItem() { } // For EF Core, which then fills the properties.

    public Guid Id { get; private init; }
    public Guid ReviewId { get; private init; }
    public DateOnly Day { get; private set; }
    public TimeOnly Begins { get; private set; }
    public TimeOnly Ends { get; private set; }
    public ProgrammeKind Kind { get; private set; }
    public string Who { get; private set; } = "";
    public string Place { get; private set; } = "";

    /// <summary>From 1; the whole point is one field.</summary>
    public int Version { get; private set; }

    public ProgrammeContent Content => new(Day, Begins, Ends, Kind, Who, Place);

    public void Write(ProgrammeContent content, int basedOn)
    {
        if (Version > 0 && content == Content)
            return;
        FieldClashException.ThrowIfStale(basedOn, Version);
        if (content.Ends <= content.Begins)
            throw new RuleBrokenException(Rule.ProgrammeItemMustEndAfterItBegins);
        (Day, Begins, Ends, Kind) = (content.Day, content.Begins, content.Ends, content.Kind);
        Who = Text.Checked(content.Who, Text.LineMaxLength);
        Place = Text.Checked(content.Place, Text.LineMaxLength);
        Version++;
    }

    /// <summary>
    /// The visit is moved, and what stood on its second day stands on its second day. What had been left on a day that was not the visit's
    /// stays there; what comes to lie after a visit that was made shorter is shown as lying outside it.
    /// </summary>
    public void Follow(SiteVisit from, SiteVisit to)
    {
        if (Day < from.From || Day > from.To || from.From == to.From)
            return;
        Day = Day.AddDays(to.From.DayNumber - from.From.DayNumber);
        Version++;
    }
}
