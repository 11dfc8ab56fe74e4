using Microsoft.AspNetCore.Mvc.Filters;
using SpurReview.Data;
using SpurReview.Web.Security;

namespace SpurReview.Web.Hosting;

/// <summary>
/// Each action is one transaction as the signed-in person, reads too. Committed before the answer is sent, so that what a page
/// acknowledges is stored; rolled back where the action failed.
/// </summary>
internal sealed class UnitOfWorkFilter(SpurDbContext db) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (context.ActionDescriptor.EndpointMetadata.OfType<WithoutUnitOfWorkAttribute>().Any())
        {
            await next();
            return;
        }

        await db.BeginAsync(context.HttpContext.User.ToIdentity(), context.HttpContext.RequestAborted);
        var done = await next();
        if (done.Exception is null)
            await db.CommitAsync(CancellationToken.None);
    }
}

/// <summary>The action needs no database and works while there is none, or begins and ends its own units of work.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class WithoutUnitOfWorkAttribute : Attribute;
