using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace SpurReview.Web.Hosting;

/// <summary>
/// Who stands in front with TLS. What a named proxy says of a visitor's address and of HTTPS is believed; from anybody else the same words
/// are only words. The host is the one that the request itself names.
/// </summary>
internal static class Proxies
{
    public static void UseProxies(this WebApplication app)
    {
        if (Settings.ProxiesOf(app.Configuration) is not { Count: > 0 } named)
            return;

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var name in named)
        {
            if (System.Net.IPNetwork.TryParse(name, out var network))
                options.KnownIPNetworks.Add(network);
            else if (IPAddress.TryParse(name, out var address))
                options.KnownProxies.Add(address);
            else
                throw new InvalidOperationException($"{Settings.Proxies} ska vara adresser som 10.0.0.5 eller 10.0.0.0/24, inte {name}.");
        }
        app.UseForwardedHeaders(options);
    }
}
