using SpurReview.Domain.Facts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Reports.Tests.Fixtures;

/// <summary>Reviews that between them hold every hard case. All invented but the checklists.</summary>
internal static class Reviews
{
    public const string New = "hslf-fs-2021-8";
    public const string Old = "sosfs-2015-8";

    /// <summary>All A, nothing more than a review must have.</summary>
    public static ReviewSnapshot Plain { get; } =
        new()
        {
            ReviewId = Guid.Parse("0196f3a0-0000-7000-8000-000000000001"),
            Version = 1,
            Audience = SnapshotAudience.Public,
            Template = Checklist.Template(New),
            Unit = new SnapshotUnit(
                "Region Exempel",
                ProviderKind.Region,
                "Exempelkliniken",
                null,
                "Exempelstad",
                "Västra Götalandsregionen"
            ),
            Specialty = "Reumatologi",
            Visit = new SiteVisit(new DateOnly(2025, 5, 5), new DateOnly(2025, 5, 5), VisitForm.Onsite),
            Inspectors = [new SnapshotInspector("Karin Ek", null)],
            Findings = [],
            Areas = Checklist.Areas(New),
            Facts = new Dictionary<UnitFact, FactValue>(),
            IsImported = false,
            IsDraft = false,
            FinalOn = new DateOnly(2025, 9, 1),
            PublishedOn = new DateOnly(2025, 9, 2),
            Steps =
            [
                new SnapshotStep(ReviewState.Drafting, new DateOnly(2025, 5, 6)),
                new SnapshotStep(ReviewState.Final, new DateOnly(2025, 9, 1)),
            ],
        };

    /// <summary>Two ST-läkare; D changed to C after a plan whose one text of 3,650 characters answers two criteria.</summary>
    public static ReviewSnapshot Kvarngatan => KvarngatanReview.Review;

    /// <summary>An imported report of 2021: six inspectors, 11 + 7 + 8 findings, free-text plan, 15 criteria with comments, every fact.</summary>
    public static ReviewSnapshot Storsjukhuset => StorsjukhusetReview.Review;

    /// <summary>D that stands, with a plan that was not accepted and without one. Second version with its corrections, remote visit.</summary>
    public static ReviewSnapshot Kvarstar => KvarstarReview.Review;

    /// <summary>The unit's own copy of Kvarngatan: names, every fact, the fact check with and without answers.</summary>
    public static ReviewSnapshot Exemplar => EnhetensReview.Copy;

    /// <summary>The unit's own draft with a D and no plan yet: empty forms to fill in.</summary>
    public static ReviewSnapshot Blankett => EnhetensReview.Draft;

    /// <summary>A draft in the middle of work, with everything a text can hold.</summary>
    public static ReviewSnapshot Utkast { get; } =
        Plain with
        {
            IsDraft = true,
            FinalOn = null,
            PublishedOn = null,
            Unit = Plain.Unit with { Name = "Barn- och ungdomsmedicinska kliniken vid Exempelstads universitetssjukhus & BB <Norra>" },
            Specialty = "Barn- och ungdomsneurologi med habilitering",
            Findings = [new SnapshotFinding(FindingKind.Strength, "Ett \"citat\" & <b>fetstil</b>", "A", Addressee.Group)],
            Areas = Plain
                .Areas.With(
                    "A",
                    a => a with { Description = "<script>alert('x')</script> & <img src=x onerror=y>\n\nRad ett\nRad två\u0007\u202E." }
                )
                .With("B", a => a with { Description = Prosa.Of(20_000), Grade = Grade.B, GradeReason = "Därför & \"så\" <är> det." })
                .With("C", a => a with { Description = new string('x', 400) + " " + new string('ö', 300), Grade = null })
                .With("D", a => a.Each(c => c with { Verdict = Verdict.NotAssessed }) with { Grade = null })
                .With("E", a => a.Verdict("E3", Verdict.NotRelevant, "Ingen ST-läkare har haft behov.") with { Grade = Grade.C }),
        };

    public static IReadOnlyList<ReviewSnapshot> All => [Plain, Kvarngatan, Storsjukhuset, Kvarstar, Utkast, Exemplar, Blankett];
}
