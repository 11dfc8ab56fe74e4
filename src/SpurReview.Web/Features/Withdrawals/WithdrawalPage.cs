using System.ComponentModel.DataAnnotations;
using SpurReview.Data.Reports;
using SpurReview.Domain;
using SpurReview.Web.Features.Reports;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Withdrawals;

/// <summary>The question whether a published report should no longer be read, and what happens then.</summary>
public sealed record WithdrawalPage(ReviewFile File, Report Report, ReportVersions Versions, WithdrawalForm Form);

public sealed class WithdrawalForm
{
    /// <summary>The version that the page showed.</summary>
    [Required(ErrorMessage = "Ladda om sidan och försök igen.")]
    public int? Version { get; init; }

    [Required(ErrorMessage = "Skriv varför rapporten återkallas. Skälet visas för alla.")]
    [LengthLimit(Text.MaxLength), NoIdentityNumber]
    public string? Reason { get; init; }

    [AllowedValues(true, ErrorMessage = "Kryssa i rutan om rapporten ska återkallas.")]
    public bool Confirmed { get; init; }
}
