using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace SpurReview.Web.Security;

/// <summary>How often one address may try what invites guessing.</summary>
internal static class RateLimits
{
    public const string SignIn = nameof(SignIn);

    private const int TriesPerMinute = 30;

    public static void Add(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(
            SignIn,
            context =>
                RateLimitPartition.GetFixedWindowLimiter(
                    context.Connection.RemoteIpAddress?.ToString() ?? "",
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesPerMinute, Window = TimeSpan.FromMinutes(1) }
                )
        );
    }
}
