using System.ComponentModel.DataAnnotations;
using SpurReview.Data.Accounts;

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
    [Required(ErrorMessage = "Välj en roll."), EnumDataType(typeof(AccountRole), ErrorMessage = "Välj en roll.")]
    public AccountRole? Role { get; init; }
}
