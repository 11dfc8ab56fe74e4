using SpurReview.Domain.FactChecks;

namespace SpurReview.Reports.Blocks;

/// <summary>A heading of level 2 or 3; level 1 is the unit on the cover.</summary>
public sealed record Heading(int Level, string Text, string Id) : Block
{
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>One paragraph. A line break inside it is "\n".</summary>
public sealed record Paragraph(string Text, ParagraphTone Tone = ParagraphTone.Body) : Block
{
    /// <summary>What a remark on it is about; null where nobody remarks on it.</summary>
    public DraftPlace? Place { get; init; }

    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}

public enum ParagraphTone
{
    Body,

    /// <summary>The one sentence that a reader in a hurry should see: larger.</summary>
    Lead,

    /// <summary>Smaller: notes and sources.</summary>
    Note,
}

public sealed record BulletList(IReadOnlyList<BulletItem> Items) : Block
{
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}

/// <param name="Labels">Small words after the item: its area, and whom it is for where that is not the unit.</param>
public sealed record BulletItem(string Text, IReadOnlyList<string> Labels)
{
    /// <summary>What a remark on it is about; null where nobody remarks on it.</summary>
    public DraftPlace? Place { get; init; }
}

/// <summary>Contents with links; on paper with page numbers.</summary>
public sealed record Contents(IReadOnlyList<ContentsEntry> Entries) : Block
{
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}

/// <param name="Label">The area's letter, or "Bilaga 1"; null where the title stands alone.</param>
public sealed record ContentsEntry(string? Label, string Title, string TargetId);

/// <summary>A table of two columns: row header and value.</summary>
public sealed record KeyValueTable(string Name, IReadOnlyList<LabelledText> Rows) : Block
{
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A label and its value, one or more lines.</summary>
public sealed record LabelledText(string Label, IReadOnlyList<string> Lines)
{
    public LabelledText(string label, string line)
        : this(label, [line]) { }
}

/// <summary>A framed explanation with a title of level 3.</summary>
public sealed record Box(string Title, string Id, IReadOnlyList<string> Lines) : Block
{
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>What somebody has said in own words, introduced by whose it is: "Inspektörernas motivering".</summary>
public sealed record Statement(string Label, IReadOnlyList<string> Paragraphs) : Block
{
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>How a reader can check that the document is genuine.</summary>
/// <param name="Address">The verification page.</param>
/// <param name="Code">The same address for a camera; 25 mm on paper.</param>
/// <param name="HashGroups">SHA-256 of the frozen snapshot, in groups of four.</param>
public sealed record Authenticity(
    string Text,
    string AddressLabel,
    string Address,
    QrCode Code,
    string HashLabel,
    IReadOnlyList<string> HashGroups
) : Block
{
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}
