using System.ComponentModel.DataAnnotations;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Tenancy;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.People;

/// <summary>Where a position is held, which decides what has to be said of it.</summary>
public enum PositionKind
{
    /// <summary>Verksamhetschef, ställföreträdare, studierektor.</summary>
    Unit,

    /// <summary>SPUR-samordnare.</summary>
    Specialty,

    /// <summary>Administrator of a provider, or of all in a group.</summary>
    Owner,
}

/// <summary>Who is to be what, and where.</summary>
public sealed class PositionForm
{
    public PositionKind Kind { get; init; }

    [Required(ErrorMessage = "Skriv e-postadressen."), LengthLimit(256), EmailAddress(ErrorMessage = "Skriv en hel e-postadress.")]
    public string? Email
    {
        get;
        init => field = LineText.Tidy(value);
    }

    public AccountRole? Role { get; init; }
    public Guid? Unit { get; init; }
    public string? Specialty { get; init; }

    /// <summary>A provider's or a group's id: which of them the lists tell.</summary>
    public Guid? Owner { get; init; }
}

/// <summary>The form for a new position, and what there is to choose from.</summary>
public sealed record NewPositionPage(PositionForm Form)
{
    public static readonly AccountRole[] UnitRoles = [AccountRole.HeadOfUnit, AccountRole.Deputy, AccountRole.DirectorOfStudies];

    public IReadOnlyList<PlaceChoice> Units { get; init; } = [];
    public IReadOnlyList<CareProvider> Providers { get; init; } = [];
    public IReadOnlyList<ProviderGroup> Groups { get; init; } = [];
    public IReadOnlyList<Data.Catalogue.SpecialtyGroup> Specialties { get; init; } = [];

    public string Title =>
        Form.Kind switch
        {
            PositionKind.Unit => "Lägg till någon på en enhet",
            PositionKind.Specialty => "Lägg till en SPUR-samordnare",
            PositionKind.Owner => "Lägg till en administratör hos en vårdgivare",
        };
}

public sealed record PlaceChoice(Guid Id, string Name, string City, string Provider);
