using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace SpurReview.Web.Security;

/// <summary>How often one visitor may try what invites guessing. How often an account is tried, its own wait keeps.</summary>
internal static class RateLimits
{
    public const string SignIn = nameof(SignIn);
    public const string OneTimeLink = nameof(OneTimeLink);

    /// <summary>A hospital's people may all come from one address.</summary>
    private const int TriesPerMinute = 30;

    public static void Add(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(SignIn, Window);
        options.AddPolicy(OneTimeLink, Window);
    }

    private static RateLimitPartition<string> Window(HttpContext context) =>
        RateLimitPartition.GetFixedWindowLimiter(
            VisitorOf(context.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesPerMinute, Window = TimeSpan.FromMinutes(1) }
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
