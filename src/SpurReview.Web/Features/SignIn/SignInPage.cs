using SpurReview.Data.Accounts;

namespace SpurReview.Web.Features.SignIn;

/// <summary>The sign-in page; with demo data also one button for each invented person.</summary>
public sealed record SignInPage(string? ReturnTo, IReadOnlyList<DemoPerson> DemoPeople)
{
    public SignInForm Form { get; init; } = new();

    /// <summary>Some care provider's people sign in there.</summary>
    public bool HasSingleSignOn { get; init; }

    /// <summary>In the order in which a review meets them.</summary>
    public IEnumerable<IGrouping<AccountRole, DemoPerson>> DemoRoles =>
        DemoPeople.OrderBy(p => p.Name, StringComparer.CurrentCulture).GroupBy(p => p.Roles.MinBy(Place)).OrderBy(g => Place(g.Key));

    private static int Place(AccountRole role) =>
        role switch
        {
            AccountRole.Coordinator => 1,
            AccountRole.Inspector => 2,
            AccountRole.HeadOfUnit => 3,
            AccountRole.DirectorOfStudies => 4,
            AccountRole.Deputy => 5,
            AccountRole.ProviderAdministrator => 6,
            AccountRole.SpecialtyCoordinator => 7,
            AccountRole.Administrator => 8,
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
            AccountRole.SpecialtyCoordinator => "SPUR-samordnare",
            AccountRole.HeadOfUnit => "Verksamhetschef",
            AccountRole.Deputy => "Ställföreträdare",
            AccountRole.DirectorOfStudies => "Studierektor",
            AccountRole.ProviderAdministrator => "Vårdgivarens administratör",
            AccountRole.Administrator => "Administratör",
        };

    public static string Sees(this AccountRole role) =>
        role switch
        {
            AccountRole.Coordinator => "Ser alla granskningar. Planerar, utser inspektörer och publicerar.",
            AccountRole.Inspector => "Ser sina egna granskningar. Graderar, skriver och skriver under.",
            AccountRole.SpecialtyCoordinator => "Ser granskningarna i sin specialitet och läser utkasten.",
            AccountRole.HeadOfUnit => "Ser sin enhets granskningar och graderingarna när utkastet är skickat.",
            AccountRole.Deputy => "Ser detsamma som verksamhetschefen.",
            AccountRole.DirectorOfStudies => "Ser de enheters granskningar som hon eller han är studierektor för.",
            AccountRole.ProviderAdministrator => "Ser alla granskningar hos vårdgivaren. Lägger upp enheternas folk.",
            AccountRole.Administrator => "Sköter konton, vårdgivare och inställningar. Ser inga granskningar.",
        };
}
