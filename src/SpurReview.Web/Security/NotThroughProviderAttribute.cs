using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Web.Errors;

namespace SpurReview.Web.Security;

/// <summary>
/// Not for whoever has come in by a provider's word: what she made here, a key or a password, would go on opening doors that the provider has
/// no say over.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NotThroughProviderAttribute() : TypeFilterAttribute(typeof(NotThroughProviderFilter));

internal sealed class NotThroughProviderFilter(SpurDbContext db) : IAsyncActionFilter
{
    private static readonly ErrorPage _page = new(
        "Du loggar in hos din vårdgivare",
        "Så länge du gör det har du ingen egen nyckel och inget eget lösenord här. Behöver du det, be kansliet om en länk."
    );

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var session = context.HttpContext.User.SessionId();
        if (
            session is not null
            && await db.AccountSessions.AnyAsync(s => s.Id == session && s.Through != null, context.HttpContext.RequestAborted)
        )
            context.Result = ((Controller)context.Controller).ErrorView(StatusCodes.Status403Forbidden, _page);
        else
            await next();
    }
}
