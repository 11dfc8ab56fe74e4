using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SpurReview.Data;
using SpurReview.Data.Queries;

namespace SpurReview.Web.Security.Access;

/// <summary>Refuses what a role may do only where the reviewing body has decided so, and it has not. Asked in the unit of work.</summary>
internal sealed class DecidedFilter(SpurDbContext db) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var request = context.HttpContext;
        if (
            request.Deed() is { } deed
            && request.User.Role() is { } role
            && AccessTable.IsForTheSettings(role, deed)
            && !AccessTable.Allows(role, deed, await db.SettingsAsync(request.RequestAborted))
        )
            context.Result = new ForbidResult();
        else
            await next();
    }
}
