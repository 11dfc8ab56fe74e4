namespace SpurReview.Reports.QuestPdf;

/// <summary>How long a table row may be and still be kept whole. A longer one could be taller than a page and must be let break.</summary>
internal sealed record WholeRows(int MaxLength)
{
    /// <summary>Some 600 of a page's 700 points, as Swedish text runs.</summary>
    public static readonly WholeRows Usual = new(2_400);

    /// <summary>Fits even where every character is as wide as the type is high.</summary>
    public static readonly WholeRows Cautious = new(900);

    private const int LengthOfALine = 60;

    public bool Keeps(params IEnumerable<string> texts) => texts.Sum(Length) <= MaxLength;

    private static int Length(string text) => text.Split('\n').Sum(line => Math.Max(line.Length, LengthOfALine));
}
