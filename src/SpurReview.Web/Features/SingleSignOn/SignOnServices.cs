namespace SpurReview.Web.Features.SingleSignOn;

internal static class SignOnServices
{
    private const int MostBytes = 1_000_000;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    public static void AddSingleSignOn(this IServiceCollection services)
    {
        services
            .AddHttpClient(OpenIdDirectory.Client, client => (client.Timeout, client.MaxResponseContentBufferSize) = (_patience, MostBytes))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddSingleton<OpenIdDirectory>();
        services.AddScoped<OpenIdSignOn>();
        services.AddSingleton<SignOnTickets>();
        services.AddScoped<SignOnAccounts>();
    }
}
