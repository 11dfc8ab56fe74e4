using System.Text;
using System.Xml;

namespace SpurReview.Reports;

/// <summary>Text for a file that is XML: one character that XML forbids would make all of it unreadable.</summary>
public static class XmlText
{
    public static string Allowed(string text) =>
        text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(IsAllowed).Select(rune => rune.ToString()));

    private static bool IsAllowed(Rune rune) => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value);
}
