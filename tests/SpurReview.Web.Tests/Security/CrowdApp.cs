using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace SpurReview.Web.Tests.Security;

/// <summary>The app as people all over the country use it: nobody waits for how often others at the same address have tried.</summary>
public sealed class CrowdApp : App
{
    private protected override void Change(IServiceCollection services) => services.AddSingleton<IStartupFilter>(new Sender());
}
