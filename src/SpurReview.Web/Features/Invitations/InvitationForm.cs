using System.ComponentModel.DataAnnotations;
using SpurReview.Domain;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Invitations;

/// <summary>What a new person fills in.</summary>
public sealed class InvitationForm
{
    [Required(ErrorMessage = "Skriv ditt namn."), LengthLimit(Text.LineMaxLength)]
    public string? Name { get; init; }

    [LengthLimit(Text.LineMaxLength)]
    public string? City { get; init; }

    /// <summary>Asked for only where the invitation names none.</summary>
    [LengthLimit(256)]
    [EmailAddress(ErrorMessage = "Skriv e-postadressen som namn@exempel.se.")]
    public string? Email { get; init; }

    [Required(ErrorMessage = "Välj ett lösenord."), LengthLimit(256)]
    [MinLength(12, ErrorMessage = "Välj ett lösenord med minst 12 tecken.")]
    public string? Password { get; init; }
}
