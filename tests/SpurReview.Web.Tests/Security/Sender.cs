using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace SpurReview.Web.Tests.Security;

/// <summary>A request comes from the address that it says, or from one of its own, which the test server cannot know.</summary>
internal sealed class Sender : IStartupFilter
{
    public const string Header = "X-Test-From";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (context, following) =>
                {
                    context.Connection.RemoteIpAddress = context.Request.Headers[Header] is [{ } address]
                        ? IPAddress.Parse(address)
                        : new IPAddress(Random.Shared.GetItems<byte>([.. Enumerable.Range(0, 256).Select(i => (byte)i)], 4));
                    return following();
                }
            );
            next(app);
        };
}
