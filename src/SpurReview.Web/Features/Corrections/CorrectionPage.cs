using Microsoft.AspNetCore.Mvc.ModelBinding;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Reports;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Corrections;

/// <summary>Every text of the report that can be corrected, in the report's order, and why it is.</summary>
public sealed record CorrectionPage(ReviewFile File, Correctable Current, CorrectionDraft Draft, ModelStateDictionary Faults)
{
    private ReviewSnapshot Snapshot => Current.Snapshot;

    public TextField Reason =>
        new(Edit(SentCorrection.ReasonName, "") with { Typed = Draft.Reason }, "Varför rättas rapporten?", "Skälet trycks i rapporten.")
        {
            HasStamp = false,
        };

    public IReadOnlyList<TextGroup> Groups()
    {
        var isPublic = Snapshot.ForThePublic(Current.Rules).Texts().Select(t => t.Place).ToHashSet();
        return
        [
            .. Snapshot
                .Texts()
                .GroupBy(t => GroupOf(t.Place))
                .Select(
                    (group, n) =>
                        new TextGroup(
                            $"grupp-{n + 1}",
                            group.Key,
                            [.. group.Select(t => Field(t.Place, t.Text, isPublic.Contains(t.Place)))]
                        )
                ),
        ];
    }

    private TextField Field(PlaceInReport place, string text, bool isPublic) =>
        new(
            Edit(SentCorrection.NameOf(place), FieldText.Of(text)) with
            {
                Fault = CorrectionFaults.BesideField(Faults, place, Snapshot),
                Typed = Draft.Changed.GetValueOrDefault(place),
                Clashes = Draft.Clashes(place, Current),
            },
            PlaceWords.Of(place, Snapshot),
            isPublic ? "" : "Syns bara i enhetens eget exemplar."
        )
        {
            Hint = place.Place is TextPlace.Comment ? Criterion(place.Key).Text : null,
            Rows = Rows(text),
            HasStamp = false,
        };

    private FieldEdit Edit(string name, string text) => new(name, text, Current.Version) { Fault = CorrectionFaults.Of(Faults, name) };

    private static int Rows(string text) => Math.Clamp((text.Length / 60) + text.Count(c => c == '\n') + 1, 1, 12);

    private string GroupOf(PlaceInReport place) =>
        place.Place switch
        {
            TextPlace.Inspector => "Inspektörer",
            TextPlace.Finding => Enum.Parse<FindingKind>(place.Key.Split('-')[0]).InSwedish(),
            TextPlace.Fact => "Enheten i siffror",
            TextPlace.Description or TextPlace.GradeReason or TextPlace.RegradeReason => AreaName(a => a.Letter == place.Key),
            TextPlace.Comment => AreaName(a => a.Groups.Any(g => g.Criteria.Any(c => c.Code == place.Key))),
            TextPlace.PlannedAction or TextPlace.ActionAssessment or TextPlace.PlanNarrative => "Handlingsplan",
        };

    private string AreaName(Func<SnapshotArea, bool> isMeant)
    {
        var area = Snapshot.Areas.Single(isMeant);
        return $"{area.Letter} {area.Name}";
    }

    private SnapshotCriterion Criterion(string code) =>
        Snapshot.Areas.SelectMany(a => a.Groups).SelectMany(g => g.Criteria).Single(c => c.Code == code);
}

/// <summary>A part of the report and its texts.</summary>
public sealed record TextGroup(string Id, string Title, IReadOnlyList<TextField> Texts)
{
    /// <summary>Something in it is changed, or at fault.</summary>
    public bool IsOpen => Texts.Any(t => t.Edit is { Typed: not null } or { Fault: not null });
    public string Count => Texts.Count == 1 ? "1 text" : $"{Texts.Count} texter";
}
