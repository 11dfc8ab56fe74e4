using SpurReview.Data.Queries;
using SpurReview.Data.Settings;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Templates;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Findings;

/// <summary>The three lists: what is saved, and over it what the person has typed and could not save.</summary>
public sealed record FindingsPage(
    Review Review,
    FindingEdits Edits,
    string Unit,
    ChecklistTemplate Template,
    IReadOnlyList<AreaOutline> Outlines
)
{
    public required InstallationSettings Settings { get; init; }
    public string? SavedAt { get; init; }
    public ReviewHead Head => ReviewHead.Of(Review, Unit, Settings.Terms);
    public required bool MayWrite { get; init; }
    public bool IsOpen => MayWrite && Review.IsOpenForAssessment;
    public string SaveWord =>
        !Edits.AreSound ? "Behöver dig"
        : SavedAt is null ? ""
        : $"Sparat kl. {SavedAt}";
    public IEnumerable<FindingList> Lists => Enum.GetValues<FindingKind>().Select(List);

    public Rail Rail => Rail.At(Rail.AtFindings, Review.Id, Template, Outlines);

    private bool IsSmallUnit => Readiness.IsSmallUnit(Review, Settings.SmallGroupThreshold);

    public string AreaName(string letter) => $"{letter} {Template.Area(letter).Name}";

    private FindingList List(FindingKind kind)
    {
        var findings = Review.FindingsOf(kind).ToList();
        return new FindingList(
            kind,
            [
                .. findings.Select(f => new FindingPart(
                    f.Id,
                    kind.Name(f.Position),
                    Told(new TextField(Edits[Field(f, FindingFieldKind.Text)], kind.Name(f.Position), "Trycks i rapporten.") { Rows = 2 }),
                    Area(Edits[Field(f, FindingFieldKind.Area)]),
                    Addressee(Edits[Field(f, FindingFieldKind.Addressee)])
                )
                {
                    Version = f.Version,
                    IsFirst = f == findings[0],
                    IsLast = f == findings[^1],
                }),
            ],
            Told(
                new TextField(Edits.NewIn(kind, FindingFieldKind.Text), kind.NewHeading(), "Trycks i rapporten.")
                {
                    HasStamp = false,
                    Rows = 2,
                }
            ),
            Area(Edits.NewIn(kind, FindingFieldKind.Area)) with
            {
                HasStamp = false,
            },
            Addressee(Edits.NewIn(kind, FindingFieldKind.Addressee)) with
            {
                HasStamp = false,
            },
            [.. Notices(kind)]
        );
    }

    private TextField Told(TextField field) => field with { Notices = NoticeTexts.Of(field.Edit.Shown, IsSmallUnit) };

    /// <summary>What the list as a whole is gently told of; never a stop.</summary>
    private IEnumerable<string> Notices(FindingKind kind) =>
        kind switch
        {
            FindingKind.Strength => [],
            FindingKind.Weakness =>
            [
                .. Readiness
                    .DsWithoutWeakness(Review, Outlines.Where(o => o.Grade is Grade.D).Select(o => o.Letter))
                    .Select(letter => $"Område {letter} har D men ingen svaghet är kopplad dit."),
                .. Readiness.StrengthsThatAreWeaknesses(Review).Select(s => $"”{s}” står både som styrka och som svaghet."),
            ],
            FindingKind.Improvement => [],
        };

    /// <summary>From which a device makes those that the server has not heard of, or that came after the page.</summary>
    public FindingPart Blank =>
        new(
            Guid.Empty,
            "",
            new TextField(BlankOf(FindingFieldKind.Text), "", "Trycks i rapporten.") { Rows = 2, Notices = [] },
            Area(BlankOf(FindingFieldKind.Area)),
            Addressee(BlankOf(FindingFieldKind.Addressee))
        );

    private static FieldEdit BlankOf(FindingFieldKind kind) => new(new FindingField(kind, Guid.Empty).Name, "", 0);

    private static FindingField Field(Finding finding, FindingFieldKind kind) => new(kind, finding.Id);

    private ChoiceField Area(FieldEdit edit) =>
        new(edit, "Område", [("", "Inget särskilt område"), .. FindingTexts.LettersOf(Review).Select(letter => (letter, AreaName(letter)))])
        {
            Key = "area",
        };

    private static ChoiceField Addressee(FieldEdit edit) =>
        new(edit, "Gäller", [.. Enum.GetValues<Addressee>().Select(a => ($"{a}", a.Word()))]) { Key = "addressee" };
}

public sealed record FindingList(
    FindingKind Kind,
    IReadOnlyList<FindingPart> Findings,
    TextField NewText,
    ChoiceField NewArea,
    ChoiceField NewAddressee,
    IReadOnlyList<string> Notices
);

public sealed record FindingPart(Guid Id, string Name, TextField Text, ChoiceField Area, ChoiceField Addressee)
{
    /// <summary>Of the finding as a whole; 0 where there is none yet.</summary>
    public int Version { get; init; }
    public bool IsFirst { get; init; }
    public bool IsLast { get; init; }
}

/// <summary>A field with a few values to choose from.</summary>
public sealed record ChoiceField(FieldEdit Edit, string Label, IReadOnlyList<(string Value, string Word)> Choices)
{
    public bool HasStamp { get; init; } = true;
    public string Id => FormField.IdOf(Edit.Name);

    /// <summary>Which of the finding's choices it is.</summary>
    public required string Key { get; init; }

    /// <summary>What is saved, in words.</summary>
    public string SavedWord => Choices.FirstOrDefault(c => c.Value == Edit.Saved).Word ?? Edit.Saved;
}
