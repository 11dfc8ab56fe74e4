using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Shared;

/// <summary>"Ni skrev samtidigt": both texts under their headings, marked where they differ.</summary>
public sealed record TextClash(
    string MineHeading,
    IReadOnlyList<TextPart> Mine,
    string OtherHeading,
    IReadOnlyList<TextPart> Other,
    string KeepOther
)
{
    /// <param name="name">Who wrote the other text; null where that is not known.</param>
    public static TextClash Of(string mine, string other, string? name, string? otherAt, string mineAt)
    {
        var (mineParts, otherParts) = TextDifference.Of(mine, other);
        var whose = name is null ? "Den andras" : Genitive(name);
        return new TextClash(
            $"Din, kl. {mineAt}",
            mineParts,
            otherAt is null ? whose : $"{whose}, kl. {otherAt}",
            otherParts,
            name is null ? "Behåll den andras" : $"Behåll {whose}"
        );
    }

    /// <summary>Names that end in s, x or z have no ending of their own.</summary>
    internal static string Genitive(string name) => name[^1] is 's' or 'x' or 'z' or 'S' or 'X' or 'Z' ? name : $"{name}s";
}
