using System.Text.Json;
using System.Text.Json.Serialization;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Templates;

namespace SpurReview.Data.Catalogue;

/// <summary>Reads a checklist from its file format, spurreview.template.</summary>
public static class TemplateFormat
{
    public const string Name = "spurreview.template";
    public const int Version = 1;

    private static readonly JsonSerializerOptions _options = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <param name="id">The identity that this installation gives the template; the file has none.</param>
    /// <exception cref="FormatException">The text is not a template of a version this program knows.</exception>
    public static ChecklistTemplate Read(string json, Guid id)
    {
        var file = Parsed(json);
        if (file is not { Format: Name, FormatVersion: Version })
            throw new FormatException($"Not a {Name} of version {Version}.");

        return new ChecklistTemplate(id, file.Code, file.Title, file.Programme, file.Regulation, [.. file.Areas.Select(Area)]);
    }

    private static TemplateFile? Parsed(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<TemplateFile>(json, _options);
        }
        catch (JsonException fault)
        {
            throw new FormatException($"Not a {Name}: {fault.Message}", fault);
        }
    }

    private static AssessmentArea Area(AreaEntry area) =>
        new(
            area.Letter,
            area.Name,
            area.Part,
            [.. area.Groups.Select(Group)],
            [.. area.Grades.Select(g => new GradeText(g.Grade, g.Text))]
        );

    private static CriterionGroup Group(GroupEntry group) =>
        new(group.Kind, group.Lead, [.. group.Criteria.Select(c => new Criterion(c.Code, c.Text, c.KindUncertain))]);

    private sealed record TemplateFile(
        string Format,
        int FormatVersion,
        string Code,
        string Title,
        string Programme,
        string Regulation,
        IReadOnlyList<AreaEntry> Areas
    );

    private sealed record AreaEntry(
        string Letter,
        string Name,
        AreaPart Part,
        IReadOnlyList<GroupEntry> Groups,
        IReadOnlyList<GradeEntry> Grades
    );

    private sealed record GroupEntry(CriterionKind Kind, IReadOnlyList<CriterionEntry> Criteria, string? Lead = null);

    private sealed record CriterionEntry(string Code, string Text, bool KindUncertain = false);

    private sealed record GradeEntry(Grade Grade, string Text);
}
