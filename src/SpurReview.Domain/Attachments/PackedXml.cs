using System.Xml;

namespace SpurReview.Domain.Attachments;

/// <summary>Reads XML in an archive, one element at a time: nothing is fetched, no DTD is read, and no more than there may be.</summary>
internal static class PackedXml
{
    public const int MaxListBytes = 1_000_000;

    /// <summary>Of all the texts of a document together.</summary>
    public const int MaxTextBytes = 100_000_000;

    /// <summary>The elements of a list and what they say; null where it cannot be read, or is larger than any such list.</summary>
    public static List<PackedElement>? ReadList(ZipEntry entry)
    {
        var elements = new List<PackedElement>();
        return Any(entry, MaxListBytes, e => !Keeps(elements, e)) is null ? null : elements;
    }

    /// <summary>Whether some element is such; null where it cannot be read to there, or is larger than that.</summary>
    public static bool? Any(ZipEntry entry, int maxBytes, Func<PackedElement, bool> isSuch)
    {
        if (entry.Size > maxBytes)
            return null;
        var settings = new XmlReaderSettings
        {
            // Older OpenDocument names a DTD; it is skipped, never read.
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = maxBytes,
        };
        try
        {
            using var bytes = entry.Open();
            using var xml = XmlReader.Create(bytes, settings);
            while (xml.Read())
            {
                if (xml.NodeType is XmlNodeType.Element && isSuch(PackedElement.Of(xml)))
                    return true;
            }
            return false;
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            return null;
        }
    }

    private static bool Keeps(List<PackedElement> elements, PackedElement element)
    {
        elements.Add(element);
        return true;
    }
}

/// <summary>An element by its name, without what its namespace is called.</summary>
internal sealed record PackedElement(string Name, Dictionary<string, string> Attributes)
{
    public string this[string attribute] => Attributes.GetValueOrDefault(attribute, "");

    public static PackedElement Of(XmlReader xml)
    {
        var (name, attributes) = (xml.LocalName, new Dictionary<string, string>(StringComparer.Ordinal));
        while (xml.MoveToNextAttribute())
            attributes[xml.LocalName] = xml.Value;
        return new PackedElement(name, attributes);
    }
}
