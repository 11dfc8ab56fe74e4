using System.ComponentModel.DataAnnotations;
using SpurReview.Data.Accounts;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Accounts;

public sealed record AccountsPage(IReadOnlyList<AccountRow> Accounts)
{
    public InviteForm Form { get; init; } = new();

    /// <summary>A link just made, shown this once.</summary>
    public string? NewLink { get; init; }
    public DateTimeOffset? NewLinkUntil { get; init; }
}

public sealed record AccountRow(Guid Id, string Name, string Email, IReadOnlyList<AccountRole> Roles);

public sealed class InviteForm
{
    /// <summary>The roles of the installation; what somebody is somewhere is given there.</summary>
    public static readonly IReadOnlyList<AccountRole> Roles = [AccountRole.Inspector, AccountRole.Coordinator, AccountRole.Administrator];

    [Required(ErrorMessage = "Skriv e-postadressen."), EmailAddress(ErrorMessage = "Skriv en e-postadress, till exempel namn@exempel.se.")]
    [LengthLimit(256)]
    public string? Email { get; init; }

    [Required(ErrorMessage = "Välj en roll.")]
    public AccountRole? Role { get; init; }
}
