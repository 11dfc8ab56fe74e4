namespace SpurReview.Domain.Reviews;

/// <summary>One strength, weakness or improvement.</summary>
public sealed class Finding
{
    /// <summary>The limit of the review package.</summary>
    public const int TextMaxLength = 2_000;

    internal Finding(Review review, FindingKind kind, int position, string text, string? area, Addressee addressee)
    {
        (Review, ReviewId, Kind, Position) = (review, review.Id, kind, position);
        Text = new Versioned<string>(Domain.Text.CheckedLine(text, TextMaxLength));
        Area = new Versioned<string?>(review.CheckedLetter(area));
        Addressee = new Versioned<Addressee>(addressee);
    }

    private Finding() => (Review, Text, Area, Addressee) = (null!, new(""), new(null), new(Reviews.Addressee.Unit)); // For EF Core.

    public Guid Id { get; internal init; } = Guid.CreateVersion7();
    public Guid ReviewId { get; private init; }
    public Review Review { get; private init; }
    public FindingKind Kind { get; private init; }

    /// <summary>Place in its list, from 1 without gaps.</summary>
    public int Position { get; internal set; }
    public Versioned<string> Text { get; private set; }

    /// <summary>The letter of the area it concerns, or null.</summary>
    public Versioned<string?> Area { get; private set; }
    public Versioned<Addressee> Addressee { get; private set; }

    /// <summary>Of the whole point, where it is edited as one: from 1, and higher with each change of any of the three.</summary>
    public int Version => Text.Version + Area.Version + Addressee.Version + 1;

    public void Rewrite(string text, int basedOn)
    {
        Domain.Text.EnsureSaysSomething(text);
        Text = Edited(Text, Domain.Text.CheckedLine(text, TextMaxLength), basedOn);
    }

    public void Concern(string? area, int basedOn) => Area = Edited(Area, Review.CheckedLetter(area), basedOn);

    public void Address(Addressee addressee, int basedOn) => Addressee = Edited(Addressee, addressee, basedOn);

    private Versioned<T> Edited<T>(Versioned<T> field, T value, int basedOn)
    {
        Review.EnsureOpenForAssessment();
        var edited = field.Change(value, basedOn);
        if (!ReferenceEquals(edited, field))
            Review.ContentChanged();
        return edited;
    }
}
