using System.Collections.Concurrent;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace SpurReview.Web.Features.SingleSignOn;

/// <summary>What providers publish of themselves: their addresses and their keys. Kept for an hour, and asked for anew when a key is unknown.</summary>
public sealed class OpenIdDirectory(IHttpClientFactory http, TimeProvider clock)
{
    public const string Client = "OpenId";
    private static readonly TimeSpan _kept = TimeSpan.FromHours(1);

    /// <summary>Tokens with invented keys must not make us ask again and again.</summary>
    private static readonly TimeSpan _askedAgain = TimeSpan.FromMinutes(1);

    /// <summary>A provider that does not answer must not keep every visitor's connection waiting.</summary>
    private static readonly TimeSpan _leftInPeace = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, Entry> _entries = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _failures = new();

    /// <exception cref="SignOnException">The provider does not answer, or says that it is another.</exception>
    public async Task<OpenIdConnectConfiguration> FindAsync(string issuer, CancellationToken cancellationToken)
    {
        if (_entries.TryGetValue(issuer, out var entry) && clock.GetUtcNow() - entry.At < _kept)
            return entry.Configuration;
        if (_failures.TryGetValue(issuer, out var at) && clock.GetUtcNow() - at < _leftInPeace)
            throw new SignOnException($"{issuer} could not be read a moment ago.");

        return (_entries[issuer] = await AskAsync(issuer, askedAgainAt: null, cancellationToken)).Configuration;
    }

    /// <summary>The same, fresh; null where it was fetched anew a moment ago.</summary>
    public async Task<OpenIdConnectConfiguration?> FindAgainAsync(string issuer, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_entries.TryGetValue(issuer, out var entry) && now - entry.AskedAgainAt < _askedAgain)
            return null;

        return (_entries[issuer] = await AskAsync(issuer, now, cancellationToken)).Configuration;
    }

    private async Task<Entry> AskAsync(string issuer, DateTimeOffset? askedAgainAt, CancellationToken cancellationToken)
    {
        var documents = new HttpDocumentRetriever(http.CreateClient(Client)) { RequireHttps = !new Uri(issuer).IsLoopback };
        try
        {
            var address = $"{issuer.TrimEnd('/')}/.well-known/openid-configuration";
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, cancellationToken);
            if (configuration.Issuer != issuer)
                throw new SignOnException($"{issuer} says that it is {configuration.Issuer}.");
            if (documents.RequireHttps && !AreHttps(configuration.AuthorizationEndpoint, configuration.TokenEndpoint))
                throw new SignOnException($"{issuer} asks us to speak without encryption.");
            return new Entry(configuration, clock.GetUtcNow(), askedAgainAt);
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException or InvalidOperationException or ArgumentException)
        {
            _failures[issuer] = clock.GetUtcNow();
            throw new SignOnException($"{issuer} cannot be read.", fault);
        }
    }

    private static bool AreHttps(params string[] addresses) =>
        addresses.All(address => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps);

    private sealed record Entry(OpenIdConnectConfiguration Configuration, DateTimeOffset At, DateTimeOffset? AskedAgainAt);
}

/// <summary>A provider's sign-in did not hold. The message is for the log; the page says the same whatever it was.</summary>
public sealed class SignOnException(string message, Exception? inner = null) : Exception(message, inner);
