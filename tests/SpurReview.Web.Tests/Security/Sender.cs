using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace SpurReview.Web.Tests.Security;

/// <summary>Lets a request say from which address it comes, which the test server cannot know.</summary>
internal sealed class Sender : IStartupFilter
{
    public const string Header = "X-Test-From";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (context, following) =>
                {
                    if (context.Request.Headers[Header] is [{ } address])
                        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
                    return following();
                }
            );
            next(app);
        };
}
