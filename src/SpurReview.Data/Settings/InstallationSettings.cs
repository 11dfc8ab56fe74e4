using SpurReview.Domain.Calendar;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;

namespace SpurReview.Data.Settings;

/// <summary>Inställningar: what the reviewing body has decided for the whole installation. One row.</summary>
public sealed class InstallationSettings
{
    private InstallationSettings() { } // For EF Core, which reads the row that is there.

    public bool OnlyRow { get; private init; } = true;
    public int MaterialDaysBeforeVisit { get; set; }
    public int DraftDaysAfterVisit { get; set; }
    public int FactCheckWorkingDays { get; set; }

    /// <summary>Working days for the inspectors to answer the unit's remarks.</summary>
    public int RemarkWorkingDays { get; set; }
    public int PlanMonths { get; set; }

    /// <summary>How much longer a unit that asks for it has to write its plan; 0 where nobody gets longer.</summary>
    public int PlanExtensionDays { get; set; }
    public int JudgementWorkingDays { get; set; }

    /// <summary>Sommaruppehåll: its first day, as "07-01"; null where there is none.</summary>
    public string? SummerPauseFrom { get; private set; }
    public string? SummerPauseTo { get; private set; }

    public SummerPause? SummerPause
    {
        get => AnnualDay.Parse(SummerPauseFrom) is { } from && AnnualDay.Parse(SummerPauseTo) is { } to ? new SummerPause(from, to) : null;
        set => (SummerPauseFrom, SummerPauseTo) = (value?.From.ToString(), value?.To.ToString());
    }

    /// <summary>Undantag: how many quality indicators of an area may be unmet for an A, unless the order says otherwise.</summary>
    public int AllowedExceptions { get; set; }

    /// <summary>Kalibrering: the specialties whose inspectors compare drafts before they are graded, as the catalogue names them.</summary>
    public IReadOnlyList<string> CalibratingSpecialties { get; set; } = [];

    /// <summary>Groups smaller than this are hidden.</summary>
    public int SmallGroupThreshold { get; set; }

    /// <summary>Names beside the roles in a published plan.</summary>
    public bool NamesInPlans { get; set; }
    public bool SpecialtyCoordinatorsPublish { get; set; }
    public bool LateFollowUpsArePublic { get; set; }

    /// <summary>How long inspectors' notes are kept after a report is published.</summary>
    public int NotesKeptDays { get; set; }

    /// <summary>Where the public reaches the installation; null where the environment says it.</summary>
    public string? PublicAddress { get; set; }

    public PublicRules PublicRules => new(SmallGroupThreshold, NamesInPlans);

    /// <summary>A step with a review, with what is decided of it here.</summary>
    public StepDecision Decision(Review review, DateOnly on, string? note = null) =>
        new(on, note) { Terms = Terms, Calibrates = CalibratingSpecialties.Contains(review.Specialty) };

    public Terms Terms =>
        new()
        {
            Calendar = WorkCalendar.Swedish with { Pause = SummerPause },
            MaterialDaysBeforeVisit = MaterialDaysBeforeVisit,
            DraftDaysAfterVisit = DraftDaysAfterVisit,
            FactCheckWorkingDays = FactCheckWorkingDays,
            RemarkWorkingDays = RemarkWorkingDays,
            PlanMonths = PlanMonths,
            PlanExtensionDays = PlanExtensionDays,
            JudgementWorkingDays = JudgementWorkingDays,
        };
}
