using System.Globalization;
using System.Text.RegularExpressions;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.FactChecks;

/// <summary>
/// Where in a draft a remark belongs, written so that it can stand in an address: "E" for an area's grade, "E5" for a criterion, "E.2" for the
/// second paragraph of an area's description, "Weakness.3" for a finding, "rapporten" for the report as a whole.
/// </summary>
public sealed partial record DraftPlace
{
    public const int MaxLength = 20;
    private const string ReportKey = "rapporten";

    private DraftPlace(string key, DraftPart part) => (Key, Part) = (key, part);

    public static DraftPlace Report { get; } = new(ReportKey, DraftPart.Report);
    public string Key { get; }
    public DraftPart Part { get; }

    /// <summary>The area's letter; null of a finding, and of the report as a whole.</summary>
    public string? Letter => Part is DraftPart.Grade or DraftPart.Criterion or DraftPart.Paragraph ? Key[..1] : null;

    /// <summary>Which paragraph or finding, from 1; 0 where it is none.</summary>
    public int Number =>
        Part is DraftPart.Paragraph or DraftPart.Finding
            ? int.Parse(Key[(Key.IndexOf('.', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture)
            : 0;

    /// <summary>Of a finding.</summary>
    public FindingKind? List =>
        Part is DraftPart.Finding ? Enum.Parse<FindingKind>(Key[..Key.IndexOf('.', StringComparison.Ordinal)]) : null;

    /// <summary>As the unit's own copy names it: an area, a criterion, or nothing.</summary>
    public string? Where => Part is DraftPart.Criterion ? Key : Letter;

    public static DraftPlace GradeOf(string letter) => new(letter, DraftPart.Grade);

    public static DraftPlace Criterion(string code) => new(code, DraftPart.Criterion);

    public static DraftPlace Paragraph(string letter, int number) => new($"{letter}.{number}", DraftPart.Paragraph);

    public static DraftPlace Finding(FindingKind kind, int number) => new($"{kind}.{number}", DraftPart.Finding);

    /// <summary>Null where the key is none. Whether the draft has such a place is for the draft to say.</summary>
    public static DraftPlace? Parse(string? key) =>
        key switch
        {
            null => null,
            ReportKey => Report,
            _ when GradePattern().IsMatch(key) => new DraftPlace(key, DraftPart.Grade),
            _ when CriterionPattern().IsMatch(key) => new DraftPlace(key, DraftPart.Criterion),
            _ when ParagraphPattern().IsMatch(key) => new DraftPlace(key, DraftPart.Paragraph),
            _ when FindingPattern().IsMatch(key) => new DraftPlace(key, DraftPart.Finding),
            _ => null,
        };

    public override string ToString() => Key;

    [GeneratedRegex(@"\A[A-Z]\z")]
    private static partial Regex GradePattern();

    [GeneratedRegex(@"\A[A-Z][1-9][0-9]{0,2}\z")]
    private static partial Regex CriterionPattern();

    [GeneratedRegex(@"\A[A-Z]\.[1-9][0-9]{0,4}\z")]
    private static partial Regex ParagraphPattern();

    [GeneratedRegex(@"\A(Strength|Weakness|Improvement)\.[1-9][0-9]{0,2}\z")]
    private static partial Regex FindingPattern();
}

/// <summary>What a remark can be about.</summary>
public enum DraftPart
{
    Report,
    Finding,
    Paragraph,
    Criterion,
    Grade,
}
