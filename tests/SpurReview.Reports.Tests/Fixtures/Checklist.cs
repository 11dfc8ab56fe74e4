using System.Text.Json;
using System.Text.Json.Serialization;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Templates;

namespace SpurReview.Reports.Tests.Fixtures;

/// <summary>The two real checklists as areas of a snapshot: every criterion met, every area A, nothing written.</summary>
internal static class Checklist
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static SnapshotTemplate Template(string code)
    {
        var file = Read(code);
        return new SnapshotTemplate(file.Code, file.Title, file.Regulation);
    }

    public static IReadOnlyList<SnapshotArea> Areas(string code) =>
        [
            .. Read(code)
                .Areas.Select(area => new SnapshotArea
                {
                    Letter = area.Letter,
                    Name = area.Name,
                    Part = area.Part,
                    Description = "",
                    Groups =
                    [
                        .. area.Groups.Select(g => new SnapshotGroup(
                            g.Kind,
                            g.Lead,
                            [.. g.Criteria.Select(c => new SnapshotCriterion(c.Code, c.Text, Verdict.Met, null))]
                        )),
                    ],
                    OfferedGrades = area.Grades,
                    Grade = Grade.A,
                }),
        ];

    private static TemplateFile Read(string code) =>
        JsonSerializer.Deserialize<TemplateFile>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Catalogue", $"template-{code}.json")),
            _options
        )!;

    private sealed record TemplateFile(string Code, string Title, string Regulation, IReadOnlyList<AreaFile> Areas);

    private sealed record AreaFile(
        string Letter,
        string Name,
        AreaPart Part,
        IReadOnlyList<GroupFile> Groups,
        IReadOnlyList<GradeText> Grades
    );

    private sealed record GroupFile(CriterionKind Kind, string? Lead, IReadOnlyList<CriterionFile> Criteria);

    private sealed record CriterionFile(string Code, string Text);
}
