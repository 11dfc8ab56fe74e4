namespace SpurReview.Web.Forms;

/// <summary>What was sent of a field: its value, and the stamp it was shown with; null where there was none that can be read.</summary>
public sealed record SentField(string Value, FieldStamp? Stamp);

/// <summary>A field as it stands, and as somebody wants it.</summary>
public sealed record FieldEdit(string Name, string Saved, int Version)
{
    private const string UnreadableStamp = "Fältet gick inte att jämföra med det som är sparat. Kontrollera det och spara igen.";

    /// <summary>What the person wants instead of what is saved; null where nothing is to change.</summary>
    public string? Typed { get; init; }

    /// <summary>Why it cannot be saved as typed, in Swedish.</summary>
    public string? Fault { get; init; }

    /// <summary>Somebody else has saved the field since the page was shown. Nothing is overwritten; both texts are kept.</summary>
    public bool Clashes { get; init; }

    /// <summary>What the field on the page holds.</summary>
    public string Shown => Typed ?? Saved;

    /// <summary>How what was typed waits on a page that came back: to be saved as it is, or to be put right first. Null where nothing was.</summary>
    public string? Unsaved =>
        Typed is null ? null
        : this is { Fault: null, Clashes: false } ? "sparas"
        : "rattas";

    /// <summary>Of what is saved, so that whoever sends the field again has seen it.</summary>
    public FieldStamp Stamp => FieldStamp.Of(Version, Saved);

    public string StampName => StampNameOf(Name);

    public static string StampNameOf(string name) => $"{name}.stamp";

    /// <summary>The field after somebody sent it: untouched, changed, or in a clash.</summary>
    public FieldEdit With(SentField? sent)
    {
        if (sent is null)
            return this;
        if (sent.Stamp is not { } stamp || !IsOurs(stamp))
            return this with { Typed = Differing(sent), Clashes = sent.Value != Saved, Fault = UnreadableStamp };

        return stamp.Shows(sent.Value) || sent.Value == Saved ? this : this with { Typed = sent.Value, Clashes = stamp.Version != Version };
    }

    private string? Differing(SentField sent) => sent.Value == Saved ? null : sent.Value;

    private bool IsOurs(FieldStamp stamp) => stamp.Version < Version || (stamp.Version == Version && stamp.Shows(Saved));
}
