using System.Text;

namespace SpurReview.Reports.Html;

/// <summary>Writes elements and texts. Every text and every attribute value is encoded here; there is no way around it but <see cref="Style"/>.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _html = new();
    private readonly Stack<string> _open = new();

    public HtmlWriter Doctype()
    {
        _html.Append("<!DOCTYPE html>");
        return this;
    }

    public HtmlWriter Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(tag, attributes);
        _open.Push(tag);
        return this;
    }

    public HtmlWriter Close()
    {
        _html.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>An element that holds nothing: meta, br, path.</summary>
    public HtmlWriter Void(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(tag, attributes);
        return this;
    }

    /// <summary>An element with a running text.</summary>
    public HtmlWriter Element(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(tag, attributes).Prose(text).Close();

    public HtmlWriter Text(string text)
    {
        Encode(text);
        return this;
    }

    /// <summary>Running text: a line break is a line break, and what belongs together stays on one line.</summary>
    public HtmlWriter Prose(string text)
    {
        foreach (var (piece, keepTogether) in NoBreak.Pieces(text))
        {
            if (keepTogether)
                Open("span", ("class", "nowrap")).Text(piece).Close();
            else
                Lines(piece);
        }
        return this;
    }

    /// <summary>Our own style sheet, the one thing that is not encoded.</summary>
    public HtmlWriter Style(string media, string css)
    {
        Open("style", ("media", media));
        _html.Append(css);
        return Close();
    }

    public override string ToString() => _html.ToString();

    private void Lines(string text)
    {
        var lines = text.Split('\n');
        Text(lines[0]);
        foreach (var line in lines.Skip(1))
            Void("br").Text(line);
    }

    private void Tag(string tag, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _html.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;
            _html.Append(' ').Append(name).Append("=\"");
            Encode(value);
            _html.Append('"');
        }
        _html.Append('>');
    }

    private void Encode(string text)
    {
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => _html.Append("&amp;"),
                '<' => _html.Append("&lt;"),
                '>' => _html.Append("&gt;"),
                '"' => _html.Append("&quot;"),
                '\'' => _html.Append("&#39;"),
                _ => _html.Append(character),
            };
        }
    }
}
