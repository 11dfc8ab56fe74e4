using SpurReview.Domain.Publishing;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.Composing;

/// <summary>The first page: what was reviewed, by whom, when. No grade.</summary>
internal static class CoverPage
{
    public static Cover Compose(ReviewSnapshot review) =>
        new(
            ["EXTERN KVALITETSGRANSKNING", "av specialiseringstjänstgöring"],
            Prose.Line(review.Unit.Name),
            review.Unit.Workplace is { } workplace ? Prose.Line(workplace) : null,
            Prose.Line(review.Specialty),
            Notice(review),
            [
                new("Vårdgivare", Prose.Line(review.Unit.Provider)),
                new("Datum", Swedish.Period(review.Visit.From, review.Visit.To)),
                new("Ort", Prose.Line(review.Unit.City)),
                new("Inspektörer", [.. review.Inspectors.Select(Inspector)]),
                new("Granskad enligt", Prose.Line(review.Template.Regulation)),
                .. Declared(review) is { } declared ? [declared] : Array.Empty<LabelledText>(),
            ]
        );

    private static string? Notice(ReviewSnapshot review) =>
        review switch
        {
            { IsDraft: true } => null,
            { Corrections: [.., var last] } =>
                $"Det här är version {review.Version}, rättad den {Swedish.Date(last.On)}. Den ersätter tidigare versioner, se bilaga 3.",
            { Version: > 1 } => $"Det här är version {review.Version}. Den ersätter tidigare versioner av rapporten.",
            _ => null,
        };

    private static string Inspector(SnapshotInspector inspector) =>
        (inspector.City is { } city ? $"{Prose.Line(inspector.Name)}, {Prose.Line(city)}" : Prose.Line(inspector.Name)) + Time(inspector);

    /// <summary>Where one came for another the report says from when, and until when.</summary>
    private static string Time(SnapshotInspector inspector) =>
        inspector switch
        {
            { From: { } from, Until: { } until } => $" ({Swedish.Period(from, until)})",
            { From: { } from } => $" (från {Swedish.Date(from)})",
            { Until: { } until } => $" (till {Swedish.Date(until)})",
            _ => "",
        };

    private static LabelledText? Declared(ReviewSnapshot review) =>
        review switch
        {
            { IsDraft: true } => null,
            { FinalOn: { } final } => new("Fastställd", VersionOf(final, review)),
            { PublishedOn: { } published } => new("Publicerad", VersionOf(published, review)),
            _ => new("Version", Swedish.Number(review.Version)),
        };

    private static IReadOnlyList<string> VersionOf(DateOnly first, ReviewSnapshot review) =>
        review.Corrections is [.., var last]
            ? [Swedish.Date(first), $"Version {review.Version}, rättad {Swedish.Date(last.On)}"]
            : [$"{Swedish.Date(first)}, version {review.Version}"];
}
