using System.Text;
using System.Text.RegularExpressions;

namespace SpurReview.Testing.Mail;

/// <summary>A mail as it came over the wire, and as it is read.</summary>
public sealed partial record ReceivedMail(string Raw)
{
    public string MessageId => Header("Message-ID");
    public string To => Header("To");
    public string Subject => Decoded(Header("Subject"));
    public string Text => Part("text/plain");
    public string Html => Part("text/html");

    /// <summary>The only header of that name, its lines joined.</summary>
    public string Header(string name) => Headers(name).Single();

    public IReadOnlyList<string> Headers(string name) =>
        [
            .. Unfolded()
                .Split("\r\n")
                .Where(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase))
                .Select(line => line[(name.Length + 1)..].Trim()),
        ];

    private string Unfolded() => Fold().Replace(Raw[..Raw.IndexOf("\r\n\r\n", StringComparison.Ordinal)], " ");

    /// <summary>Encoded words beside each other are one text.</summary>
    private static string Decoded(string header) =>
        EncodedWord()
            .Replace(
                BetweenWords().Replace(header, "?==?"),
                word =>
                    Encoding.UTF8.GetString(
                        word.Groups["how"].Value is "B" or "b"
                            ? Convert.FromBase64String(word.Groups["text"].Value)
                            : Unquoted(word.Groups["text"].Value.Replace('_', ' '))
                    )
            );

    private string Part(string type)
    {
        var part = Raw.Split("\r\n--").Single(p => p.Contains($"Content-Type: {type}", StringComparison.OrdinalIgnoreCase));
        var body = part[(part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        return Encoding.UTF8.GetString(
            part.Contains("Content-Transfer-Encoding: base64", StringComparison.OrdinalIgnoreCase)
                ? Convert.FromBase64String(body)
                : Unquoted(body.Replace("=\r\n", "", StringComparison.Ordinal))
        );
    }

    private static byte[] Unquoted(string text) =>
        Encoding.Latin1.GetBytes(QuotedByte().Replace(text, hex => ((char)Convert.ToByte(hex.Groups[1].Value, 16)).ToString()));

    [GeneratedRegex(@"\r\n[ \t]+")]
    private static partial Regex Fold();

    [GeneratedRegex(@"=\?utf-8\?(?<how>[BbQq])\?(?<text>[^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"\?=\s+=\?")]
    private static partial Regex BetweenWords();

    [GeneratedRegex("=([0-9A-F]{2})")]
    private static partial Regex QuotedByte();
}
