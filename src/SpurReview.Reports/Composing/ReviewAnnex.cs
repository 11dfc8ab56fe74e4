using SpurReview.Domain.Facts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tenancy;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.Composing;

/// <summary>Bilaga 2: by which checklist, when, and who decided.</summary>
internal static class ReviewAnnex
{
    public const string Id = "om-granskningen";

    public static ReportSection Compose(ReviewSnapshot review) =>
        new(
            Id,
            "Om granskningen",
            SectionStart.NewPage,
            [
                new Heading(2, "Bilaga 2 Om granskningen", $"{Id}-rubrik"),
                new KeyValueTable("Enhet och checklista", Unit(review)),
                new Heading(3, "Datum", "datum"),
                new KeyValueTable("Datum", Dates(review)),
                .. Decisions(review) is { Count: > 0 } decisions
                    ? [new Heading(3, "Beslut efter handlingsplan", "beslut"), new KeyValueTable("Beslut efter handlingsplan", decisions)]
                    : Array.Empty<Block>(),
            ]
        );

    private static IReadOnlyList<LabelledText> Unit(ReviewSnapshot review) =>
        [
            new("Enhet", Prose.Line(review.Unit.Name)),
            .. review.Unit.Workplace is { } workplace ? [new("Arbetsplats", Prose.Line(workplace))] : Array.Empty<LabelledText>(),
            new("Vårdgivare", $"{Prose.Line(review.Unit.Provider)} ({Kind(review.Unit.ProviderKind)})"),
            .. Prose.Lines(review.Facts.GetValueOrDefault(UnitFact.Group)?.Text) is { Count: > 0 } group
                ? [new("Koncern", group)]
                : Array.Empty<LabelledText>(),
            new("Region", Prose.Line(review.Unit.Region)),
            new("Checklista", Prose.Line(review.Template.Title)),
            new("Granskad enligt", Prose.Line(review.Template.Regulation)),
            new("Rapportens version", Swedish.Number(review.Version)),
            .. review.IsImported ? [new("Källa", "Importerad")] : Array.Empty<LabelledText>(),
            new("Granskningens id", review.ReviewId.ToString()),
        ];

    private static string Kind(ProviderKind kind) =>
        kind switch
        {
            ProviderKind.Region => "region",
            ProviderKind.Private => "privat vårdgivare",
        };

    private static IReadOnlyList<LabelledText> Dates(ReviewSnapshot review)
    {
        List<(DateOnly On, string What)> dates =
        [
            (review.Visit.From, "Besök"),
            .. review.Steps.Where(s => Words(s.To) is not null).Select(s => (s.On, Words(s.To)!)),
        ];
        if (review.Plan is { } plan)
            dates.Add((plan.SubmittedOn, "Handlingsplanen kom in"));
        if (review.FinalOn is { } final && review.Steps.All(s => s.To is not ReviewState.Final))
            dates.Add((final, "Fastställd"));
        if (review.PublishedOn is { } published && review.Steps.All(s => s.To is not ReviewState.Published))
            dates.Add((published, "Publicerad"));

        return
        [
            .. dates
                .OrderBy(d => d.On)
                .Select(d => new LabelledText(d.What, d.What == "Besök" ? VisitDays(review.Visit) : Swedish.TableDate(d.On))),
        ];
    }

    private static string VisitDays(SiteVisit visit) =>
        visit.From == visit.To ? Swedish.TableDate(visit.From) : $"{Swedish.TableDate(visit.From)} – {Swedish.TableDate(visit.To)}";

    /// <summary>Null for steps that a reader has no use for, and for the visit, which has its own dates.</summary>
    private static string? Words(ReviewState state) =>
        state switch
        {
            ReviewState.Ordered or ReviewState.Planned or ReviewState.Gathering or ReviewState.SiteVisit or ReviewState.Cancelled => null,
            ReviewState.Drafting => "Rapportutkast",
            ReviewState.FactCheck => "Faktagranskning",
            ReviewState.Calibration => "Kalibrering",
            ReviewState.Graded => "Graderad",
            ReviewState.ActionPlan => "Handlingsplan begärd",
            ReviewState.Final => "Fastställd",
            ReviewState.Published => "Publicerad",
        };

    private static IReadOnlyList<LabelledText> Decisions(ReviewSnapshot review) =>
        [
            .. review
                .Areas.Where(a => a.Regrade is not null)
                .Select(a => new LabelledText(
                    $"Område {a.Letter}",
                    [Decision(a), .. a.Regrade!.DecidedBy.Count == 0 ? Array.Empty<string>() : [$"Beslutat av: {Roles(a.Regrade)}"]]
                )),
        ];

    private static string Decision(SnapshotArea area) =>
        area.Regrade!.Grade is Grade.D
            ? $"D kvarstår, beslut {Swedish.TableDate(area.Regrade.DecidedOn)}"
            : $"Ändrad från {area.Grade} till {area.Regrade.Grade}, beslut {Swedish.TableDate(area.Regrade.DecidedOn)}";

    private static string Roles(SnapshotRegrade regrade) =>
        Swedish.List(
            regrade
                .DecidedBy.GroupBy(p => Prose.InSentence(Prose.Line(p.Role)))
                .Select(g => g.Count() == 1 ? g.Key : $"{g.Key} ({g.Count()} personer)")
        );
}
