using System.Globalization;

namespace SpurReview.Reports.Word;

/// <summary>What the text refers to outside itself. Word keeps it in parts of its own, by numbers that we give.</summary>
internal sealed class WordAttachments
{
    private readonly List<(string Id, Uri Address)> _links = [];

    private readonly List<(string Id, byte[] Png)> _pictures = [];

    public WordBookmarks Bookmarks { get; } = new();

    public IReadOnlyList<(string Id, Uri Address)> Links => _links;
    public IReadOnlyList<(string Id, byte[] Png)> Pictures => _pictures;

    /// <summary>The id to refer to the address by.</summary>
    public string Link(Uri address)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"link{_links.Count + 1}");
        _links.Add((id, address));
        return id;
    }

    /// <summary>The number and the id to refer to the picture by.</summary>
    public (uint Number, string Id) Picture(byte[] png)
    {
        var number = (uint)_pictures.Count + 1;
        var id = string.Create(CultureInfo.InvariantCulture, $"picture{number}");
        _pictures.Add((id, png));
        return (number, id);
    }
}
