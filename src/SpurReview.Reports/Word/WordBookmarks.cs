using System.Globalization;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SpurReview.Reports.Word;

/// <summary>Anchors that links inside the document lead to, numbered as they come.</summary>
internal sealed class WordBookmarks
{
    /// <summary>Spans the parts that the contents list.</summary>
    public const string ListedParts = "0";
    public const string ListedPartsName = "spur_innehall_delar";

    private int _count;

    /// <summary>A name that Word takes: letters, digits and underlines.</summary>
    public static string Name(string id) => "spur_" + id.Replace('-', '_');

    /// <summary>An anchor at what comes next.</summary>
    public IEnumerable<OpenXmlElement> At(string id)
    {
        var number = (++_count).ToString(CultureInfo.InvariantCulture);
        return [new W.BookmarkStart { Id = number, Name = Name(id) }, new W.BookmarkEnd { Id = number }];
    }
}
