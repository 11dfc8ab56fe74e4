namespace SpurReview.Web.Features.MyAccount;

/// <summary>Shown once.</summary>
public sealed record RecoveryCodesPage(IReadOnlyList<string> Codes, string Continue)
{
    public const string View = "/Features/MyAccount/RecoveryCodes.cshtml";
}
