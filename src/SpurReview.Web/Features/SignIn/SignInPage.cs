using SpurReview.Data.Accounts;

namespace SpurReview.Web.Features.SignIn;

/// <summary>The sign-in page; with demo data also one button for each invented person.</summary>
public sealed record SignInPage(string? ReturnTo, IReadOnlyList<DemoPerson> DemoPeople)
{
    public SignInForm Form { get; init; } = new();
}

public sealed record DemoPerson(Guid Id, string Name, IReadOnlyList<AccountRole> Roles);
