using System.Text;
using SpurReview.Data.Outbox;

namespace SpurReview.Web.Features.Mail.Letters;

/// <summary>A letter as plain text, its lines broken where every mail program shows them whole.</summary>
internal static class LetterText
{
    private const int Width = 72;

    public static string Of(Letter letter)
    {
        string[] parts =
        [
            "Hej!",
            .. letter.Paragraphs.Select(Wrapped),
            // Alone on its line, so that no mail program breaks it or takes the full stop along.
            $"{letter.LinkText}:\n{OutgoingMail.LinkMark}",
            "Hälsningar\nSpurReview",
            $"-- \n{Wrapped(letter.Why)}",
        ];
        return string.Join("\n\n", parts) + "\n";
    }

    private static string Wrapped(string paragraph)
    {
        var (text, line) = (new StringBuilder(), 0);
        foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line > 0)
            {
                var fits = line + 1 + word.Length <= Width;
                text.Append(fits ? ' ' : '\n');
                line = fits ? line + 1 : 0;
            }
            text.Append(word);
            line += word.Length;
        }
        return text.ToString();
    }
}
