using System.ComponentModel.DataAnnotations;
using SpurReview.Data.Settings;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Installation;

/// <summary>All that the reviewing body decides for the whole installation. The ranges are those of the table.</summary>
public sealed class SettingsForm
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

    [Between(1, 250)]
    public int? JudgementWorkingDays { get; init; }

    [Between(0, 10)]
    public int? AllowedExceptions { get; init; }

    [Between(2, 50)]
    public int? SmallGroupThreshold { get; init; }

    [Between(1, 3650)]
    public int? NotesKeptDays { get; init; }

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
            JudgementWorkingDays = settings.JudgementWorkingDays,
            AllowedExceptions = settings.AllowedExceptions,
            SmallGroupThreshold = settings.SmallGroupThreshold,
            NotesKeptDays = settings.NotesKeptDays,
            NamesInPlans = settings.NamesInPlans,
            LateFollowUpsArePublic = settings.LateFollowUpsArePublic,
            SpecialtyCoordinatorsPublish = settings.SpecialtyCoordinatorsPublish,
            PublicAddress = settings.PublicAddress,
        };

    /// <summary>Of a form without faults.</summary>
    public void ApplyTo(InstallationSettings settings)
    {
        settings.MaterialDaysBeforeVisit = MaterialDaysBeforeVisit!.Value;
        settings.DraftDaysAfterVisit = DraftDaysAfterVisit!.Value;
        settings.FactCheckWorkingDays = FactCheckWorkingDays!.Value;
        settings.RemarkWorkingDays = RemarkWorkingDays!.Value;
        settings.PlanMonths = PlanMonths!.Value;
        settings.JudgementWorkingDays = JudgementWorkingDays!.Value;
        settings.AllowedExceptions = AllowedExceptions!.Value;
        settings.SmallGroupThreshold = SmallGroupThreshold!.Value;
        settings.NotesKeptDays = NotesKeptDays!.Value;
        settings.NamesInPlans = NamesInPlans;
        settings.LateFollowUpsArePublic = LateFollowUpsArePublic;
        settings.SpecialtyCoordinatorsPublish = SpecialtyCoordinatorsPublish;
        settings.PublicAddress = PublicAddress;
    }
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
