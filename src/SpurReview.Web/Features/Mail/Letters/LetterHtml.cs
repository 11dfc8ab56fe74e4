using System.Text.Encodings.Web;
using System.Text.Unicode;
using SpurReview.Data.Outbox;

namespace SpurReview.Web.Features.Mail.Letters;

/// <summary>A letter as HTML: plain paragraphs and one button, everything said in place, since mail programs read nothing else.</summary>
internal static class LetterHtml
{
    private const string Button =
        "display:inline-block;padding:12px 20px;border-radius:6px;background:#0b4f6c;color:#ffffff;font-weight:600;text-decoration:none";
    private const string Small = "font-size:14px;color:#4a5860";

    private static readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(Letter letter) =>
        $"""
            <!DOCTYPE html>
            <html lang="sv">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Encoded(letter.Subject)}</title>
            </head>
            <body style="margin:0;padding:24px;background:#ffffff;color:#1a2226;font-family:'Source Sans 3',Arial,sans-serif;font-size:17px;line-height:1.5">
            <div style="max-width:36em;margin:0 auto">
            <p>Hej!</p>
            {string.Join("\n", letter.Paragraphs.Select(p => $"<p>{Encoded(p)}</p>"))}
            <p><a href="{OutgoingMail.LinkMark}" style="{Button}">{Encoded(letter.LinkText)}</a></p>
            <p style="{Small}">Fungerar inte knappen? Kopiera länken till din webbläsare:<br>
            <span style="word-break:break-all">{OutgoingMail.LinkMark}</span></p>
            <p>Hälsningar<br>SpurReview</p>
            <p style="{Small}">{Encoded(letter.Why)}</p>
            </div>
            </body>
            </html>

            """;

    public static string Encoded(string text) => _encoder.Encode(text);
}
