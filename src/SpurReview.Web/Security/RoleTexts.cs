using System.Security.Claims;
using SpurReview.Data.Accounts;

namespace SpurReview.Web.Security;

/// <summary>The roles in Swedish, as the pages' second line says them.</summary>
public static class RoleTexts
{
    public static string InSwedish(this AccountRole role) =>
        role switch
        {
            AccountRole.Administrator => "administratör",
            AccountRole.Coordinator => "kansli",
            AccountRole.Inspector => "inspektör",
            AccountRole.SpecialtyCoordinator => "SPUR-samordnare",
            AccountRole.HeadOfUnit => "verksamhetschef",
            AccountRole.Deputy => "ställföreträdare",
            AccountRole.DirectorOfStudies => "studierektor",
            AccountRole.ProviderAdministrator => "vårdgivarens administratör",
        };

    public static string Of(ClaimsPrincipal user) => user.Role()?.InSwedish() ?? "gäst";
}
