using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Web.Security;

namespace SpurReview.Web.Hosting;

/// <summary>
/// Each action is one transaction as the signed-in person, reads too. Committed before the answer is sent, so that what a page
/// acknowledges is stored; rolled back where the action failed.
/// </summary>
internal sealed class UnitOfWorkFilter(SpurDbContext db, TimeProvider clock) : IAsyncActionFilter
{
    private static readonly TimeSpan _seenAgain = TimeSpan.FromMinutes(1);

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (context.ActionDescriptor.EndpointMetadata.OfType<WithoutUnitOfWorkAttribute>().Any())
        {
            await next();
            return;
        }

        await db.BeginAsync(context.HttpContext.User.ToIdentity(), context.HttpContext.RequestAborted);
        var done = await next();
        if (done.Exception is not null)
            return;
        await db.CommitAsync(CancellationToken.None);
        await SeenAsync(context.HttpContext.User.SessionId());
    }

    /// <summary>Once a minute, and after the unit of work: its other requests do not wait for one that takes long.</summary>
    private async Task SeenAsync(Guid? session)
    {
        var now = clock.GetUtcNow();
        if (db.SessionSeenAt is { } seen && now - seen > _seenAgain)
            await db
                .AccountSessions.Where(s => s.Id == session && s.EndedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), CancellationToken.None);
    }
}

/// <summary>The action needs no database and works while there is none, or begins and ends its own units of work.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class WithoutUnitOfWorkAttribute : Attribute;
