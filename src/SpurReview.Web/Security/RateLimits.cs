using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace SpurReview.Web.Security;

/// <summary>
/// How often one visitor may try what invites guessing, and how much one account may do at once. How often an account is tried, its own wait keeps.
/// </summary>
internal static class RateLimits
{
    public const string SignIn = nameof(SignIn);
    public const string SignOn = nameof(SignOn);
    public const string OneTimeLink = nameof(OneTimeLink);
    public const string CalendarFeed = nameof(CalendarFeed);

    /// <summary>A hospital's people may all come from one address.</summary>
    private const int TriesPerMinute = 30;

    /// <summary>Nothing is guessed at a provider's own sign-in, but each makes us ask the provider. There and back are two.</summary>
    private const int SignOnsPerMinute = 120;

    /// <summary>A calendar service fetches for many people from one address. Nobody guesses 192 bits, but each fetching reads the database.</summary>
    private const int CalendarsPerMinute = 120;

    /// <summary>
    /// Nobody writes in so many places at once. Each holds a connection to the database, also while it waits for another who changes the review; the
    /// rest wait without one.
    /// </summary>
    private const int ChangesAtOnce = 8;
    private const int ChangesThatWait = 200;

    public static void Add(RateLimiterOptions options)
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, Guid>(ChangesOf);
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(SignIn, context => Window(context, TriesPerMinute));
        options.AddPolicy(SignOn, context => Window(context, SignOnsPerMinute));
        options.AddPolicy(CalendarFeed, context => Window(context, CalendarsPerMinute));
        options.AddPolicy(OneTimeLink, context => Window(context, TriesPerMinute));
    }

    private static RateLimitPartition<Guid> ChangesOf(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && context.User.AccountId() is { } account
            ? RateLimitPartition.GetConcurrencyLimiter(
                account,
                _ => new ConcurrencyLimiterOptions { PermitLimit = ChangesAtOnce, QueueLimit = ChangesThatWait }
            )
            : RateLimitPartition.GetNoLimiter(Guid.Empty);

    private static RateLimitPartition<string> Window(HttpContext context, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(
            VisitorOf(context.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) }
        );

    /// <summary>One household has a whole network of IPv6 addresses, 64 bits of them.</summary>
    internal static string VisitorOf(IPAddress? address) =>
        address switch
        {
            null => "",
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
            _ => address.ToString(),
        };
}
