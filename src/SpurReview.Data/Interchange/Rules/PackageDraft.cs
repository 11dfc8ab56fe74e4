using SpurReview.Data.Interchange.Reading;
using SpurReview.Domain.Templates;

namespace SpurReview.Data.Interchange.Rules;

/// <summary>A package whose shape has been read and whose rules are still to be checked.</summary>
/// <param name="template">Null where it is unknown; then nothing is said of what only the checklist knows.</param>
internal sealed class PackageDraft(ReviewPackage package, ChecklistTemplate? template, FaultList faults)
{
    private readonly Dictionary<string, int> _letters = package.Areas.CountBy(a => a.Letter).ToDictionary();

    public static JsonPath Root => JsonPath.Root;

    public ReviewPackage Package => package;
    public ChecklistTemplate? Template => template;
    public IReadOnlyList<AreaDraft> Areas { get; } =
    [.. package.Areas.Select((area, index) => new AreaDraft(area, Root["areas"][index], template?.FindArea(area.Letter)))];

    /// <summary>Which of the areas was meant by the letter, nobody knows.</summary>
    public bool StandsTwice(string letter) => _letters[letter] > 1;

    public bool CanRead(params ReadOnlySpan<JsonPath> paths) => faults.CanRead(paths);

    /// <summary>Reports the claim, unless it could not be read: then its fault is already known.</summary>
    public void RefuseIf(bool isBroken, JsonPath claim, string message)
    {
        if (isBroken && CanRead(claim))
            faults.Broken(claim, message);
    }
}

/// <param name="Checklist">The template's area of that letter; null where there is none.</param>
internal sealed record AreaDraft(PackageArea Area, JsonPath Path, AssessmentArea? Checklist)
{
    public JsonPath LetterPath => Path["letter"];
    public JsonPath GradePath => Path["grade"];
    public JsonPath RegradePath => Path["regrade"];
}
