using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Security;

/// <summary>Anybody may ask for it, and the database works for each answer. It is taken in turn.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class CostsMuchAttribute : Attribute;

/// <summary>
/// Lets few at a time ask for what <see cref="CostsMuchAttribute"/> marks, so that those who write never wait for a connection that searches hold.
/// Around the unit of work and inside the answer's sending: who reads slowly keeps nobody's turn.
/// </summary>
internal sealed class CostlyTurns : IAsyncActionFilter, IDisposable
{
    /// <summary>Most of a hospital's people may come from one address: they wait a little, and are not refused.</summary>
    public const int OfOne = 4;
    public const int OfOneThatWait = 60;

    /// <summary>Far fewer than the database's connections.</summary>
    private const int AtOnce = 12;
    private const int ThatWait = 600;

    private readonly PartitionedRateLimiter<string> _turns = Turns.Of<string>(one: (OfOne, OfOneThatWait), all: (AtOnce, ThatWait));

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (!context.ActionDescriptor.EndpointMetadata.OfType<CostsMuchAttribute>().Any())
        {
            await next();
            return;
        }

        var visitor = RateLimits.VisitorOf(context.HttpContext.Connection.RemoteIpAddress);
        using var turn = await _turns.AcquireAsync(visitor, cancellationToken: context.HttpContext.RequestAborted);
        if (turn.IsAcquired)
            await next();
        else
            context.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
    }

    public void Dispose() => _turns.Dispose();
}
