namespace SpurReview.Domain.Writing;

/// <summary>What a text is gently told of while it is written. Never a stop.</summary>
public enum NoticeKind
{
    /// <summary>It looks like a personnummer or a samordningsnummer.</summary>
    IdentityNumber,

    /// <summary>In a unit with few ST-läkare the words can point out one of them.</summary>
    RecognisablePerson,
}

/// <param name="Quote">The words it is about, as they stand in the text.</param>
public sealed record Notice(NoticeKind Kind, string Quote);

/// <summary>The rules for what a text should be told of, in one place: the page while somebody writes, and "Redo att lämna?".</summary>
public static class Notices
{
    /// <param name="isSmallUnit">Fewer than five ST-läkare train there, or nobody knows how many.</param>
    public static IReadOnlyList<Notice> In(string? text, bool isSmallUnit) =>
        string.IsNullOrWhiteSpace(text)
            ? []
            :
            [
                .. IdentityNumbers.In(text).Select(quote => new Notice(NoticeKind.IdentityNumber, quote)),
                .. (isSmallUnit ? RecognisablePeople.In(text) : []).Select(quote => new Notice(NoticeKind.RecognisablePerson, quote)),
            ];
}
