namespace SpurReview.Web.Forms;

/// <summary>What was typed in a field of one line: no line breaks or other control characters, one space between words.</summary>
internal static class LineText
{
    public static string? Tidy(string? typed)
    {
        if (typed is null)
            return null;

        var spaced = new string([.. typed.Select(c => char.IsControl(c) ? ' ' : c)]);
        return string.Join(' ', spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } tidy ? tidy : null;
    }
}
