using SpurReview.Domain.FactChecks;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.Composing;

/// <summary>Styrkor, svagheter, förbättringspotential: three lists, in the inspectors' order.</summary>
internal static class Findings
{
    private static readonly (FindingKind Kind, string Heading, string Id)[] _lists =
    [
        (FindingKind.Strength, "Styrkor", "styrkor"),
        (FindingKind.Weakness, "Svagheter", "svagheter"),
        (FindingKind.Improvement, "Förbättringspotential", "forbattringspotential"),
    ];

    public static IEnumerable<ReportSection> Compose(ReviewSnapshot review)
    {
        var blocks = _lists
            .SelectMany(list => List(list.Kind, list.Heading, list.Id, [.. review.Findings.Where(f => f.Kind == list.Kind)]))
            .ToList();

        return blocks.Count == 0 ? [] : [new ReportSection("sammanfattning", "Sammanfattning", SectionStart.NewPage, blocks)];
    }

    private static IEnumerable<Block> List(FindingKind kind, string heading, string id, IReadOnlyList<SnapshotFinding> findings) =>
        findings.Count == 0
            ? []
            :
            [
                new Heading(2, heading, id),
                new BulletList([
                    .. findings.Select(
                        (f, n) => new BulletItem(Prose.Line(f.Text), [.. Labels(f)]) { Place = DraftPlace.Finding(kind, n + 1) }
                    ),
                ]),
            ];

    private static IEnumerable<string> Labels(SnapshotFinding finding)
    {
        if (finding.Area is { } letter)
            yield return $"Område {letter}";
        if (Addressee(finding.Addressee) is { } addressee)
            yield return addressee;
    }

    private static string? Addressee(Addressee addressee) =>
        addressee switch
        {
            Domain.Reviews.Addressee.Unit => null,
            Domain.Reviews.Addressee.CareProvider => "Vårdgivaren",
            Domain.Reviews.Addressee.Region => "Regionen",
            Domain.Reviews.Addressee.Group => "Koncernen",
        };
}
