using Microsoft.AspNetCore.Mvc;

namespace SpurReview.Web.Features.SignIn;

/// <summary>Where somebody was going when she was asked to sign in; never out of here.</summary>
public static class ReturnAddress
{
    public static LocalRedirectResult BackTo(this Controller controller, string? address) =>
        controller.LocalRedirect(controller.HereOrHome(address));

    public static string HereOrHome(this Controller controller, string? address) =>
        controller.Url.IsLocalUrl(address) ? address : Links.Home();
}
