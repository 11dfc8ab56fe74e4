using System.ComponentModel.DataAnnotations;
using SpurReview.Data.Settings;
using SpurReview.Domain.Calendar;
using SpurReview.Web.Errors;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Installation;

/// <summary>All that the reviewing body decides for the whole installation. The ranges are those of the table.</summary>
public sealed class SettingsForm : IValidatableObject
{
    /// <summary>The row as it was when the page was shown, so that nobody overwrites what he or she has not seen.</summary>
    [Required(ErrorMessage = "Ladda om sidan och försök igen.")]
    public uint? Seen { get; init; }

    [Between(1, 365)]
    public int? MaterialDaysBeforeVisit { get; init; }

    [Between(1, 365)]
    public int? DraftDaysAfterVisit { get; init; }

    [Between(1, 250)]
    public int? FactCheckWorkingDays { get; init; }

    [Between(1, 250)]
    public int? RemarkWorkingDays { get; init; }

    [Between(1, 24)]
    public int? PlanMonths { get; init; }

    [Between(0, 366)]
    public int? PlanExtensionDays { get; init; }

    [Between(1, 250)]
    public int? JudgementWorkingDays { get; init; }

    /// <summary>Both days of the summer pause, or neither.</summary>
    [AnnualDay]
    public string? PauseFrom
    {
        get;
        init => field = LineText.Tidy(value);
    }

    [AnnualDay]
    public string? PauseTo
    {
        get;
        init => field = LineText.Tidy(value);
    }

    [Between(0, 10)]
    public int? AllowedExceptions { get; init; }

    [Between(2, 50)]
    public int? SmallGroupThreshold { get; init; }

    [Between(1, 3650)]
    public int? NotesKeptDays { get; init; }

    /// <summary>By the specialty's name in the catalogue; those that are ticked.</summary>
    public IDictionary<string, bool> Calibrating { get; init; } = new Dictionary<string, bool>();

    internal IReadOnlyList<string> CalibratingSpecialties =>
        [.. Calibrating.Where(s => s.Value).Select(s => s.Key).Order(StringComparer.Ordinal)];
    public bool NamesInPlans { get; init; }
    public bool LateFollowUpsArePublic { get; init; }
    public bool SpecialtyCoordinatorsPublish { get; init; }

    [LengthLimit(300), WebAddress]
    public string? PublicAddress
    {
        get;
        init => field = LineText.Tidy(value);
    }

    public static SettingsForm Of(InstallationSettings settings, uint seen) =>
        new()
        {
            Seen = seen,
            MaterialDaysBeforeVisit = settings.MaterialDaysBeforeVisit,
            DraftDaysAfterVisit = settings.DraftDaysAfterVisit,
            FactCheckWorkingDays = settings.FactCheckWorkingDays,
            RemarkWorkingDays = settings.RemarkWorkingDays,
            PlanMonths = settings.PlanMonths,
            PlanExtensionDays = settings.PlanExtensionDays,
            JudgementWorkingDays = settings.JudgementWorkingDays,
            PauseFrom = settings.SummerPauseFrom,
            PauseTo = settings.SummerPauseTo,
            AllowedExceptions = settings.AllowedExceptions,
            SmallGroupThreshold = settings.SmallGroupThreshold,
            NotesKeptDays = settings.NotesKeptDays,
            Calibrating = settings.CalibratingSpecialties.ToDictionary(s => s, _ => true),
            NamesInPlans = settings.NamesInPlans,
            LateFollowUpsArePublic = settings.LateFollowUpsArePublic,
            SpecialtyCoordinatorsPublish = settings.SpecialtyCoordinatorsPublish,
            PublicAddress = settings.PublicAddress,
        };

    private (AnnualDay From, AnnualDay To)? Pause =>
        AnnualDay.Parse(PauseFrom) is { } from && AnnualDay.Parse(PauseTo) is { } to ? (from, to) : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if ((PauseFrom is null) != (PauseTo is null))
            yield return new ValidationResult(
                "Skriv både första och sista dagen, eller ingen av dem.",
                [PauseFrom is null ? nameof(PauseFrom) : nameof(PauseTo)]
            );
        if (Pause is var (from, to) && SummerPause.RuleBrokenBy(from, to) is { } rule)
            yield return new ValidationResult(rule.InSwedish(), [nameof(PauseTo)]);
    }

    /// <summary>Of a form without faults.</summary>
    public void ApplyTo(InstallationSettings settings)
    {
        settings.MaterialDaysBeforeVisit = MaterialDaysBeforeVisit!.Value;
        settings.DraftDaysAfterVisit = DraftDaysAfterVisit!.Value;
        settings.FactCheckWorkingDays = FactCheckWorkingDays!.Value;
        settings.RemarkWorkingDays = RemarkWorkingDays!.Value;
        settings.PlanMonths = PlanMonths!.Value;
        settings.PlanExtensionDays = PlanExtensionDays!.Value;
        settings.JudgementWorkingDays = JudgementWorkingDays!.Value;
        settings.SummerPause = Pause is var (from, to) ? new SummerPause(from, to) : null;
        settings.AllowedExceptions = AllowedExceptions!.Value;
        settings.SmallGroupThreshold = SmallGroupThreshold!.Value;
        settings.NotesKeptDays = NotesKeptDays!.Value;
        settings.CalibratingSpecialties = CalibratingSpecialties;
        settings.NamesInPlans = NamesInPlans;
        settings.LateFollowUpsArePublic = LateFollowUpsArePublic;
        settings.SpecialtyCoordinatorsPublish = SpecialtyCoordinatorsPublish;
        settings.PublicAddress = PublicAddress;
    }
}

/// <summary>A day of any year, or nothing.</summary>
public sealed class AnnualDayAttribute : ValidationAttribute
{
    public AnnualDayAttribute()
        : base("Skriv månad och dag som 07-01.") { }

    public override bool IsValid(object? value) => value is null || AnnualDay.Parse(value as string) is not null;
}

/// <summary>The beginning of every link that is printed.</summary>
public sealed class WebAddressAttribute : ValidationAttribute
{
    public WebAddressAttribute()
        : base("Skriv en hel adress som https://spur.example.se, utan mellanslag.") { }

    public override bool IsValid(object? value) =>
        value is null
        || (
            value is string text
            && !text.Contains(' ', StringComparison.Ordinal)
            && Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address is { Scheme: "http" or "https", Query: "", Fragment: "" }
            && text.StartsWith(address.Scheme, StringComparison.Ordinal)
        );
}
