using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Reports.Blocks;
using SpurReview.Reports.Composing;

namespace SpurReview.Reports;

/// <summary>What a follow-up follows up: as much of a review as its unit reads of it.</summary>
public sealed record FollowedReview(SnapshotUnit Unit, string Specialty, SiteVisit Visit, string Regulation, SnapshotPlan Plan);

/// <summary>A follow-up with the names of what was attached to it.</summary>
public sealed record FollowedUp(FollowUpOccasion Occasion, IReadOnlyList<string> Files);

/// <summary>
/// Sammanställning av uppföljningen, the written report that some regions ask for half a year after the review: how far the plan has come on a day.
/// The unit's own, with roles and no names. Source: Region Skåne, "Extern och intern kvalitetsgranskning", asks for one within six months.
/// </summary>
public static class FollowUpSummary
{
    /// <summary>Months after the review was final.</summary>
    public const int Months = 6;

    /// <summary>What is done first, and what is to come last.</summary>
    private static readonly FollowUpStatus[] _byWeight =
    [
        FollowUpStatus.Done,
        FollowUpStatus.Due,
        FollowUpStatus.Late,
        FollowUpStatus.Missing,
        FollowUpStatus.Coming,
    ];

    /// <param name="on">The day that it tells of.</param>
    public static ReportDocument Compose(FollowedReview review, IReadOnlyList<FollowedUp> followUps, DateOnly on)
    {
        var (unit, specialty) = (Prose.Line(review.Unit.Name), Prose.Line(review.Specialty));
        return new ReportDocument
        {
            Title = $"Uppföljning av handlingsplan, {unit}, {Prose.InSentence(specialty)}, {Swedish.Date(on)}",
            RunningHead = $"{unit} · {Prose.InSentence(specialty)} · granskad {review.Visit.To.Year}",
            RunningFoot = $"Uppföljning av handlingsplan · läget {Swedish.TableDate(on)}",
            Mark = null,
            DatedOn = on,
            Cover = new Cover(
                ["UPPFÖLJNING AV HANDLINGSPLAN", "efter extern kvalitetsgranskning av specialiseringstjänstgöring"],
                unit,
                review.Unit.Workplace is { } workplace ? Prose.Line(workplace) : null,
                specialty,
                $"Läget den {Swedish.Date(on)}. Sammanställningen är verksamhetens egen.",
                [
                    new("Vårdgivare", Prose.Line(review.Unit.Provider)),
                    new("Granskad", Swedish.Period(review.Visit.From, review.Visit.To)),
                    new("Ort", Prose.Line(review.Unit.City)),
                    new("Granskad enligt", Prose.Line(review.Regulation)),
                ]
            ),
            Sections =
            [
                Standing(followUps, on),
                .. review.Plan.Actions.Select((a, i) => Action(a, i + 1, followUps, on)).OfType<ReportSection>(),
            ],
        };
    }

    private static ReportSection Standing(IReadOnlyList<FollowedUp> followUps, DateOnly on) =>
        new(
            "laget",
            "Läget",
            SectionStart.NewPage,
            [
                new Heading(2, $"Läget den {Swedish.Date(on)}", "laget-rubrik"),
                new KeyValueTable(
                    "Antal uppföljningar",
                    [
                        .. _byWeight
                            .Select(status => (status, count: followUps.Count(f => f.Occasion.StatusOn(on) == status)))
                            .Select(s => new LabelledText(s.status.InSwedish(), Swedish.Number(s.count))),
                    ]
                ),
                new Paragraph("En uppföljning är en åtgärd på en av dess dagar.", ParagraphTone.Note),
            ]
        );

    /// <summary>Null of an action that is not followed up.</summary>
    private static ReportSection? Action(SnapshotAction action, int position, IReadOnlyList<FollowedUp> followUps, DateOnly on)
    {
        var own = followUps.Where(f => f.Occasion.Position == position).ToList();
        if (own.Count == 0)
            return null;
        return new(
            $"atgard-{position}",
            $"Åtgärd {position}",
            SectionStart.WhereItFits,
            [
                new Heading(2, $"Åtgärden för {Swedish.List(action.Answers.Select(PlanAnnex.Named))}", $"atgard-{position}-rubrik"),
                .. Prose.Paragraphs(action.Action).Select(p => new Paragraph(p)),
                new KeyValueTable(
                    $"Om åtgärd {position}",
                    [
                        new("Ska vara genomförd", Swedish.Date(action.DueOn)),
                        new("Ansvarig för genomförandet", Roles(action.Responsible)),
                        new("Ansvarig för uppföljningen", Roles(action.FollowUpResponsible)),
                    ]
                ),
                .. own.SelectMany(f => FollowUp(f, on)),
            ]
        );
    }

    private static IEnumerable<Block> FollowUp(FollowedUp followUp, DateOnly on)
    {
        var occasion = followUp.Occasion;
        yield return new Heading(
            3,
            $"{Swedish.Date(occasion.Day)}: {Prose.InSentence(occasion.InSwedish(on))}",
            $"atgard-{occasion.Position}-{Swedish.TableDate(occasion.Day)}"
        );
        if (occasion.Report is { } report)
            yield return new Statement(
                $"Är åtgärden genomförd? {report.Outcome.InSwedish()}. Rapporterad {Swedish.TableDate(report.ReportedOn)}",
                Prose.Paragraphs(report.Done)
            );
        if (followUp.Files.Count > 0)
            yield return new Paragraph($"Underlag: {Prose.Line(string.Join(", ", followUp.Files))}", ParagraphTone.Note);
    }

    private static IReadOnlyList<string> Roles(IEnumerable<ResponsiblePerson> people) =>
        [.. people.Select(p => Prose.Line(p.Role)).Distinct()];
}
