using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tasks;

/// <summary>As much of a review as its tasks follow from: no texts, so that a list of hundreds can be read at once.</summary>
public sealed record ReviewOutline
{
    public required ReviewState State { get; init; }
    public required ReviewOrigin Origin { get; init; }
    public required DateOnly? VisitFrom { get; init; }
    public required DateOnly? VisitTo { get; init; }
    public required IReadOnlyList<Inspector> Inspectors { get; init; }
    public required IReadOnlyList<ReviewStep> Steps { get; init; }
    public required bool HasFacts { get; init; }

    /// <summary>Something of the grading or the text is there; what inspectors grade alone is not counted.</summary>
    public required bool IsBegun { get; init; }

    /// <summary>Whether the office has read the draft since it was signed; null where that is nobody's to tell.</summary>
    public bool? OfficeHasRead { get; init; }

    /// <summary>The same of the specialty coordinator who asks.</summary>
    public bool? SpecialtyCoordinatorHasRead { get; init; }

    /// <summary>The day on which the unit said what it had to say of the draft; null where it has not.</summary>
    public required DateOnly? RemarksSentOn { get; init; }

    /// <summary>Of those that were sent.</summary>
    public required int UnansweredRemarks { get; init; }

    public required PlanOutline Plan { get; init; }

    /// <summary>The first follow-up that nobody has reported; null where there is none. Nobody but the unit and its provider is told.</summary>
    public DateOnly? FollowUpOn { get; init; }

    /// <summary>The day on which the report is published without anybody doing more; null where none is decided.</summary>
    public DateOnly? PublishesOn { get; init; }

    /// <summary>The draft is compared with others of its specialty before it is graded.</summary>
    public required bool Calibrates { get; init; }

    /// <summary>Whether they are being compared; null where it is in no round.</summary>
    public required bool? RoundIsOpen { get; init; }

    /// <summary>All of them, or none where they have not been loaded.</summary>
    public required IReadOnlyList<AreaStanding> Areas { get; init; }

    public static ReviewOutline Of(Review review) =>
        new()
        {
            State = review.State,
            Origin = review.Origin,
            VisitFrom = review.VisitFrom,
            VisitTo = review.VisitTo,
            Inspectors = review.Inspectors,
            Steps = review.Steps,
            HasFacts = review.Facts.Count > 0,
            IsBegun = review.Areas.Any(AreaStanding.IsBegun),
            RemarksSentOn = review.FactCheck?.SentOn,
            UnansweredRemarks = review.FactCheck?.Unanswered ?? 0,
            Plan = PlanOutline.Of(review),
            PublishesOn = review.PublishesOn,
            Calibrates = review.Calibrates,
            RoundIsOpen = review.InRound?.Round.IsOpen,
            Areas = review.Areas.Count == review.AreaCount ? [.. review.Areas.Select(AreaStanding.Of)] : [],
        };

    /// <summary>
    /// As much as the unit is told: of what the inspectors decide nothing while the plan is with them, so that it waits for their judgement
    /// until they say something.
    /// </summary>
    public ReviewOutline AsTheUnitIsTold() =>
        Plan.IsWithInspectors
            ? this with
            {
                Plan = Plan with { Undecided = Math.Max(1, Plan.Undecided) },
                Areas = [.. Areas.Select(a => a with { RegradedOn = null })],
            }
            : this;

    /// <summary>The day on which the review came to where it is; null where that was before its records begin.</summary>
    public DateOnly? Since => Steps is [.., var last] ? last.On : null;
}

/// <summary>How far one area has come.</summary>
/// <param name="IsReady">Graded, and nothing in it stands in the way of a signature.</param>
/// <param name="RegradedOn">Null until it is decided after the plan.</param>
public sealed record AreaStanding(string Letter, Grade? Grade, bool IsReady, DateOnly? RegradedOn)
{
    /// <summary>How many rows the inspectors, who graded alone, have still to agree on.</summary>
    public int ToAgree { get; init; }

    /// <summary>Who asks, where she is done with the area alone and waits for her colleague. Of others nobody is told.</summary>
    public Guid? DoneAloneBy { get; init; }

    public static bool IsBegun(AreaReview area) =>
        area.Decision is not null || area.Description.Value != "" || area.Assessments.Any(a => a.Verdict.Value is not Verdict.NotAssessed);

    public static AreaStanding Of(AreaReview area) =>
        new(area.Letter, area.Decision?.Grade, ReviewGuards.AreaIsComplete(area), area.Regrade?.DecidedOn) { ToAgree = area.ToAgree };
}

/// <summary>How far the plan has come.</summary>
public sealed record PlanOutline
{
    public static PlanOutline None { get; } = new();

    /// <summary>Null until a plan has come in.</summary>
    public DateOnly? SubmittedOn { get; init; }

    /// <summary>The day on which it was sent last; null of one that was brought in.</summary>
    public DateOnly? SentOn { get; init; }

    /// <summary>It has gone back to the unit.</summary>
    public bool IsReturned { get; init; }

    /// <summary>The unit's time, counted from a day that the steps tell; see <see cref="PlanClock"/>.</summary>
    public PlanClock Clock { get; init; } = new(DateOnly.MinValue);

    /// <summary>Actions that the inspectors have not decided on together.</summary>
    public int Undecided { get; init; }

    /// <summary>Actions that are to be completed.</summary>
    public int Returned { get; init; }

    /// <summary>Actions that the provider is to answer; nobody but the unit and its provider is told.</summary>
    public int WithProvider { get; init; }

    /// <summary>Who asks, where she has said hers of all that is to be judged or decided and waits for her colleague. Of others nobody is told.</summary>
    public Guid? SaidBy { get; init; }

    /// <summary>Who asks the head to send it; null where nobody does. Nobody but the unit is told.</summary>
    public string? AskedBy { get; init; }

    public bool IsWithInspectors => SubmittedOn is not null && !IsReturned;

    /// <summary>What the provider has is not loaded with a review.</summary>
    public static PlanOutline Of(Review review) =>
        new()
        {
            SubmittedOn = review.Plan?.SubmittedOn,
            SentOn = review.Plan is { Turns: [.., var last] } ? last.SentOn : null,
            IsReturned = review.Plan is { IsWithInspectors: false },
            Clock = PlanClock.Of(review) ?? None.Clock,
            Undecided = review.Plan?.Undecided.Count() ?? 0,
            Returned = review.Plan?.ToComplete(review).Count() ?? 0,
        };
}
