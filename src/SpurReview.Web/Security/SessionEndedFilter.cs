using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SpurReview.Data.Tenancy;
using SpurReview.Web.Security.Devices;

namespace SpurReview.Web.Security;

/// <summary>Whoever acts in a session that has been ended elsewhere loses the cookie, and is asked to sign in.</summary>
internal sealed class SessionEndedFilter : IAsyncExceptionFilter
{
    public async Task OnExceptionAsync(ExceptionContext context)
    {
        if (context.Exception is not SessionEndedException)
            return;

        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        context.Result = ForDevicesAttribute.IsOn(context.HttpContext)
            ? DeviceAnswers.MustSignIn()
            : new LocalRedirectResult(SessionOver.AddressAfterEnding(context.HttpContext.Request));
        context.ExceptionHandled = true;
    }
}
