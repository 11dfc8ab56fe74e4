using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Demo.Stories;

/// <summary>Reviews that have not been visited yet, and one that never will be.</summary>
internal static class NotBegun
{
    public static IReadOnlyList<DemoStory> Stories { get; } =
    [
        new()
        {
            Provider = "Region Exempel",
            Unit = "Eklidens hälsocentral",
            City = "Eklid",
            Region = "Östergötland",
            Specialty = "Allmänmedicin",
            VisitIn = 12,
            State = ReviewState.Gathering,
            Inspectors = [0, 2],
        },
        new()
        {
            Provider = "Lönngården Vård AB",
            IsPrivate = true,
            Unit = "Hedvallens vårdcentral",
            City = "Hedvallen",
            Region = "Skåne",
            Specialty = "Allmänmedicin",
            VisitIn = 33,
            VisitForm = VisitForm.Remote,
            State = ReviewState.Gathering,
            Inspectors = [4, 7],
            GradesAlone = true,
        },
        new()
        {
            Provider = "Region Västermo",
            Unit = "Röntgenkliniken",
            Workplace = "Älvforsa lasarett",
            City = "Älvforsa",
            Region = "Värmland",
            Specialty = "Radiologi",
            VisitIn = 75,
            State = ReviewState.Planned,
            Inspectors = [3, 8],
        },
        // Dates are set, and nobody is appointed.
        new()
        {
            Provider = "Region Norrgård",
            Unit = "Rehabiliteringskliniken",
            Workplace = "Björkmo sjukhus",
            City = "Björkmo",
            Region = "Västerbotten",
            Specialty = "Rehabiliteringsmedicin",
            VisitIn = 96,
            State = ReviewState.Ordered,
        },
        // One inspector is appointed and has not declared yet.
        new()
        {
            Provider = "Region Exempel",
            Unit = "Ögonkliniken",
            Workplace = "Strandängens sjukhus",
            City = "Strandäng",
            Region = "Östergötland",
            Specialty = "Ögonsjukdomar",
            VisitIn = 121,
            State = ReviewState.Ordered,
            Inspectors = [0],
        },
        new()
        {
            Provider = "Region Västermo",
            Unit = "Öronkliniken",
            Workplace = "Stenforsa sjukhus",
            City = "Stenforsa",
            Region = "Värmland",
            Specialty = "Öron-, näs- och halssjukdomar",
            VisitIn = 47,
            State = ReviewState.Cancelled,
            Inspectors = [1, 6],
            CancelledBecause = "Kliniken slås samman med grannlasarettets. Den nya kliniken granskas som helhet nästa höst.",
        },
    ];
}
