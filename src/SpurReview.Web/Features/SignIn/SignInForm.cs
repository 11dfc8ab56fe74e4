using System.ComponentModel.DataAnnotations;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.SignIn;

public sealed class SignInForm
{
    [Required(ErrorMessage = "Skriv din e-postadress."), LengthLimit(256)]
    public string? Email { get; init; }

    [Required(ErrorMessage = "Skriv ditt lösenord."), LengthLimit(256)]
    public string? Password { get; init; }
}
