using SpurReview.Data.Accounts;

namespace SpurReview.Web.Features.SignIn;

/// <summary>The sign-in page; with demo data also one button for each invented person.</summary>
public sealed record SignInPage(string? ReturnTo, IReadOnlyList<DemoPerson> DemoPeople)
{
    public SignInForm Form { get; init; } = new();

    /// <summary>In the order in which a review meets them.</summary>
    public IEnumerable<IGrouping<AccountRole, DemoPerson>> DemoRoles =>
        DemoPeople.OrderBy(p => p.Name, StringComparer.CurrentCulture).GroupBy(p => p.Roles.Max()).OrderBy(g => Place(g.Key));

    private static int Place(AccountRole role) =>
        role switch
        {
            AccountRole.Coordinator => 1,
            AccountRole.Inspector => 2,
            AccountRole.Administrator => 3,
        };
}

public sealed record DemoPerson(Guid Id, string Name, string? City, IReadOnlyList<AccountRole> Roles);

/// <summary>What the demo's people see, by role.</summary>
public static class DemoRoleTexts
{
    public static string Heading(this AccountRole role) =>
        role switch
        {
            AccountRole.Coordinator => "Kansli",
            AccountRole.Inspector => "Inspektör",
            AccountRole.Administrator => "Administratör",
        };

    public static string Sees(this AccountRole role) =>
        role switch
        {
            AccountRole.Coordinator => "Ser alla granskningar. Planerar, utser inspektörer och publicerar.",
            AccountRole.Inspector => "Ser sina egna granskningar. Graderar, skriver och skriver under.",
            AccountRole.Administrator => "Sköter konton. Ser inga granskningar.",
        };
}
