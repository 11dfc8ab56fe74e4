using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using SpurReview.Web.Security;

namespace SpurReview.Web.Features.SignIn;

/// <summary>
/// Signing in on a page whose form is no longer good asks again, and remembers where the person was going. It happens to whoever starts a browser
/// with several of our pages: each is asked to sign in, and only the last of them has a form that is good.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AsksAgainAttribute : Attribute, IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
            context.Result = new LocalRedirectResult(SessionOver.AddressForAnotherTry(context.HttpContext.Request));
    }

    public void OnResultExecuted(ResultExecutedContext context) { }
}
