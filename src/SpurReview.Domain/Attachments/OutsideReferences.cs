namespace SpurReview.Domain.Attachments;

/// <summary>
/// What a document would fetch from elsewhere when it is opened: a template, a picture, another file. Whoever sent it would see who opens it,
/// and could have it fetch something else tomorrow. A link that somebody has to press is none.
/// </summary>
internal static class OutsideReferences
{
    /// <summary>All of a document's lists of relations together; a thousand links make a tenth of it.</summary>
    private const int MaxRelationBytes = 5_000_000;

    private static readonly string[] _links =
    [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
        "http://purl.oclc.org/ooxml/officeDocument/relationships/hyperlink",
    ];

    /// <summary>Relations to another file in the document, which nobody has looked through: the last word of their kinds.</summary>
    private static readonly string[] _carriers = ["package", "oleObject", "aFChunk"];

    /// <summary>Parts that hold a way to other workbooks, programs and databases. Found anywhere in the name of a kind.</summary>
    private static readonly string[] _outsideTypes = ["externalLink", "connections+xml", "queryTable"];

    /// <summary>Of OpenDocument, in the document itself and in each object in it.</summary>
    private static readonly string[] _texts = ["content.xml", "styles.xml"];

    /// <param name="types">What the document says of the kinds of its parts.</param>
    public static Rule? RuleBrokenByOffice(IReadOnlyList<ZipEntry> entries, IEnumerable<PackedElement> types)
    {
        if (types.Any(t => _outsideTypes.Any(outside => t["ContentType"].Contains(outside, StringComparison.OrdinalIgnoreCase))))
            return Rule.AttachmentFetchesFromElsewhere;
        var relations = entries.Where(e => e.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase));
        return RuleBrokenBySome([.. relations], MaxRelationBytes, RuleBrokenByRelation);
    }

    public static Rule? RuleBrokenByOpenDocument(IReadOnlyList<ZipEntry> entries) =>
        RuleBrokenBySome(
            [.. entries.Where(e => _texts.Contains(e.Name.Split('/')[^1]))],
            PackedXml.MaxTextBytes,
            element => IsFetched(element) ? Rule.AttachmentFetchesFromElsewhere : null
        );

    /// <param name="maxBytes">Of all of them together: however many they are, they are read with one budget.</param>
    private static Rule? RuleBrokenBySome(IReadOnlyList<ZipEntry> entries, int maxBytes, Func<PackedElement, Rule?> ruleBrokenBy)
    {
        if (entries.Sum(e => e.Size) > maxBytes)
            return Rule.AttachmentIsPackedOddly;
        foreach (var entry in entries)
        {
            Rule? broken = null;
            if (PackedXml.Any(entry, maxBytes, element => (broken = ruleBrokenBy(element)) is not null) is null)
                return Rule.AttachmentIsDamaged;
            if (broken is not null)
                return broken;
        }
        return null;
    }

    private static Rule? RuleBrokenByRelation(PackedElement element) =>
        element["TargetMode"].Equals("External", StringComparison.OrdinalIgnoreCase) && !_links.Contains(element["Type"])
            ? Rule.AttachmentFetchesFromElsewhere
        : _carriers.Contains(element["Type"].Split('/')[^1], StringComparer.OrdinalIgnoreCase) ? Rule.AttachmentHasActiveContent
        : null;

    /// <summary>In the archive a place is a path downwards, or a mark on the page.</summary>
    private static bool IsFetched(PackedElement element)
    {
        var place = element["href"].Trim();
        return element.Name is not "a"
            && (place.Contains(':') || place.StartsWith('/') || place.Contains('\\') || place.Split('/').Contains(".."));
    }
}
