using System.Security.Claims;
using SpurReview.Data.Accounts;
using SpurReview.Data.Reports;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tasks;
using SpurReview.Web.Features.MyWork;
using SpurReview.Web.Features.Reports;
using SpurReview.Web.Features.Steps;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Reviews;

/// <summary>A review's own page: where it stands, what is written, and the steps that can be taken from here.</summary>
public sealed record ReviewPage(ReviewFile File, ReviewRole Role)
{
    public required StepForm Form { get; init; }
    public required IReadOnlyList<StepChoice> Choices { get; init; }

    /// <summary>What the person is to do on another page now; null where nothing is.</summary>
    public ReviewTask? Mine { get; init; }

    /// <summary>Null where the review is over.</summary>
    public TaskParty? WaitsFor { get; init; }

    /// <summary>Null where nothing is published.</summary>
    public PublishedState? Published { get; init; }

    /// <summary>What the office has said of the draft, while it waits for signatures again.</summary>
    public IReadOnlyList<DraftReturn> Returns { get; init; } = [];

    public Review Review => File.Review;
    public bool HasFactCheck => Review.FactCheck is not null;

    /// <summary>The person may compare the draft with others now.</summary>
    public bool IsCompared => Role is not ReviewRole.Unit && Review.InRound is { Round.IsOpen: true };
    public bool IsCoordinator => Role is ReviewRole.Coordinator;

    /// <summary>The office has a signed draft to send on, or back.</summary>
    public bool MayReturnDraft => IsCoordinator && !ReviewGuards.DraftMayBeReturned(Review).Any();
    public ReviewHead Head => ReviewHead.Of(File);

    /// <summary>The unit is told of grades when the draft has been sent, and of nothing before.</summary>
    public bool HasAreas => Review.Areas.Count > 0;

    /// <summary>The draft that the unit was sent, while the inspectors may change theirs; null where the person sees that.</summary>
    public ReviewSnapshot? SentDraft { get; init; }

    /// <summary>The unit does not see the rows of the criteria.</summary>
    public bool ShowsProgress => Role is not ReviewRole.Unit;

    public IEnumerable<AreaRow> Areas =>
        from area in File.Template.Areas
        join review in File.SeenAreas on area.Letter equals review.Letter
        select AreaRow.Of(area.Name, review, GradeOf(review));

    /// <summary>Areas where a D is to be answered by a plan.</summary>
    public bool HasD => Review.Areas.Any(a => (SentDraft is null ? a.Decision?.Grade : SentGrade(a)) is Grade.D);

    /// <summary>What the inspectors decide after the plan the unit is told when it comes back, or the review is final.</summary>
    private bool HidesRegrades => Role is ReviewRole.Unit && Review is { State: ReviewState.ActionPlan, Plan.IsWithInspectors: true };

    private string GradeOf(AreaReview area) =>
        SentDraft is not null
            ? SentGrade(area) is { } sent
                ? $"{sent}"
                : "Ingen gradering än"
            : HidesRegrades && area.Decision is { } first
                ? $"{first.Grade}"
                : AreaRow.GradeWords(area);

    private Grade? SentGrade(AreaReview area) => SentDraft!.Areas.Single(a => a.Letter == area.Letter).Grade;

    public string ReportWords =>
        Published switch
        {
            null => "Förhandsvisa rapporten",
            { Withdrawal: null } => "Den publicerade rapporten",
            _ => "Sidan som säger att rapporten är återkallad",
        };

    public static ReviewPage Of(ReviewFile file, ClaimsPrincipal user, DateOnly today, StepForm form)
    {
        var outline = ReviewOutline.Of(file.Review);
        var told = user.ReviewRole() is ReviewRole.Unit ? outline.AsTheUnitIsTold() : outline;
        var tasks = ReviewTasks.Of(told, today, file.Settings.Terms);
        return new ReviewPage(file, user.ReviewRole())
        {
            Form = form,
            Mine = user.Is(AccountRole.ProviderAdministrator)
                ? null
                : tasks.FirstOrDefault(t =>
                    t.IsFor(user.ReviewRole(), user.AccountId()!.Value) && t.AddressIn(file.Id) != Links.Review(file.Id)
                ),
            WaitsFor = tasks is [var first, ..] ? first.Party : null,
            Choices =
            [
                .. StepChoice
                    .From(file.Review, user.ReviewRole(), today, file.Settings)
                    .Where(c => c.To is not ReviewState.Published || user.May(Deed.Publish, file.Settings)),
            ],
        };
    }
}

/// <summary>The review's report: its address, its versions and whether it is withdrawn.</summary>
public sealed record PublishedState(string Address, ReportVersions Versions)
{
    public Withdrawal? Withdrawal => Versions.Withdrawal;
    public VersionLine Current => Versions.Current;
}

/// <summary>An area in a review's overview.</summary>
public sealed record AreaRow(string Letter, string Name, string Grade, int Assessed, int Criteria)
{
    internal static AreaRow Of(string name, AreaReview area, string grade) =>
        new(area.Letter, name, grade, area.Assessments.Count(a => a.Verdict.Value is not Verdict.NotAssessed), area.Assessments.Count);

    internal static string GradeWords(AreaReview area) =>
        area switch
        {
            { IsAlone: true } => "Graderas var för sig",
            { IsOwn: true, Decision: { } own } => $"{own.Grade}, bara din än",
            { ToAgree: > 0, Decision: null } => "Ska jämföras",
            { Decision: null } => "Ingen gradering än",
            { Regrade: { LetsDStand: true } } => "D, som kvarstår efter handlingsplanen",
            { Regrade: { } regrade } => $"{regrade.Grade}, ändrad från {area.Decision.Grade}",
            _ => $"{area.Decision.Grade}",
        };
}

/// <summary>A state in the chain of a review's life: behind it, now, or ahead.</summary>
public sealed record LifeRow(ReviewState State, LifeRowKind Kind, ReviewStep? Step)
{
    private static readonly ReviewState[] _detours = [ReviewState.Calibration, ReviewState.ActionPlan];

    /// <summary>Not every review comes this way.</summary>
    public bool IsOptional => Kind is LifeRowKind.Ahead && _detours.Contains(State);

    /// <summary>Who does what there; null of what is over.</summary>
    public string? Who =>
        (Kind, State) switch
        {
            (LifeRowKind.Behind, _) => null,
            (_, ReviewState.Ordered) => "Kansliet bestämmer besökets dagar och utser inspektörer.",
            (_, ReviewState.Planned) => "Kansliet begär underlag av verksamheten.",
            (_, ReviewState.Gathering) => "Verksamheten lämnar underlag, och inspektörerna förbereder sig.",
            (_, ReviewState.SiteVisit) => "Inspektörerna besöker verksamheten.",
            (_, ReviewState.Drafting) => "Inspektörerna skriver under utkastet, och kansliet läser det.",
            (_, ReviewState.FactCheck) => "Verksamheten läser utkastet, och inspektörerna svarar på anmärkningarna.",
            (_, ReviewState.Calibration) => "Inspektörer i specialiteten jämför utkasten.",
            (_, ReviewState.Graded) => "Kansliet fastställer, eller begär en handlingsplan om något område har D.",
            (_, ReviewState.ActionPlan) => "Verksamheten skriver, och inspektörerna bedömer planen och beslutar om graderingen.",
            (_, ReviewState.Final) => "Kansliet publicerar rapporten.",
            (_, ReviewState.Published) => "Vem som helst kan läsa rapporten.",
            (_, ReviewState.Cancelled) => null,
        };

    internal static List<LifeRow> Of(Review review)
    {
        var begun = review.Steps.Count > 0 ? review.Steps[0].From : review.State;
        var behind = new[] { new LifeRow(begun, KindOf(review, begun), Step: null) }.Concat(
            review.Steps.Select(s => new LifeRow(s.To, KindOf(review, s.To), s))
        );
        return [.. behind, .. Ahead(review).Select(s => new LifeRow(s, LifeRowKind.Ahead, Step: null))];
    }

    private static LifeRowKind KindOf(Review review, ReviewState state) => state == review.State ? LifeRowKind.Now : LifeRowKind.Behind;

    /// <summary>Whether the draft is compared is known when it has been sent.</summary>
    private static IEnumerable<ReviewState> Ahead(Review review) =>
        review.State is ReviewState.Cancelled
            ? []
            : Enum.GetValues<ReviewState>()
                .Where(s => s > review.State && s is not ReviewState.Cancelled)
                .Where(s => s is not ReviewState.Calibration || review.Calibrates || review.State < ReviewState.FactCheck);
}

public enum LifeRowKind
{
    Behind,
    Now,
    Ahead,
}
