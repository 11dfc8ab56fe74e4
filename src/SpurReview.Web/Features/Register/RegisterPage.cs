using System.ComponentModel.DataAnnotations;
using SpurReview.Data.Accounts;
using SpurReview.Data.Catalogue;
using SpurReview.Domain.Tenancy;
using SpurReview.Web.Lists;

namespace SpurReview.Web.Features.Register;

public sealed record RegisterPage(Paging Paging, IReadOnlyList<RegisterRow> Rows)
{
    public ListQuery Query => Paging.Query;
}

/// <summary>What is known of one inspector, and whom he or she has worked for.</summary>
public sealed record RegisterEntryPage(Account Account, IReadOnlyList<SpecialtyGroup> Specialties)
{
    /// <summary>False for who is in the register for the employments alone.</summary>
    public required bool Inspects { get; init; }

    /// <summary>Nobody ends his or her own employment.</summary>
    public required bool IsOneself { get; init; }
    public required ProfileForm Profile { get; init; }
    public required EmploymentForm Employment { get; init; }
    public required IReadOnlyList<EmploymentRow> Employments { get; init; }
    public required IReadOnlyList<CareProvider> Providers { get; init; }
    public required DateOnly Today { get; init; }
}

public sealed record EmploymentRow(Guid Id, string Provider, DateOnly From, DateOnly? Until);

public sealed class ProfileForm
{
    [Required(ErrorMessage = "Välj specialitet.")]
    public string? Specialty { get; init; }
    public DateOnly? TrainedOn { get; init; }
    public bool IsActive { get; init; }
}

public sealed class EmploymentForm
{
    [Required(ErrorMessage = "Välj vårdgivare.")]
    public Guid? Provider { get; init; }

    [Required(ErrorMessage = "Skriv datumet som 2026-03-02.")]
    public DateOnly? From { get; init; }

    /// <summary>Null while it lasts.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>An employment that is about to end.</summary>
public sealed record EndEmploymentPage(Guid Account, string Name, EmploymentRow Employment, EndEmploymentForm Form);

public sealed class EndEmploymentForm
{
    [Required(ErrorMessage = "Skriv datumet som 2026-03-02.")]
    public DateOnly? On { get; init; }
}
