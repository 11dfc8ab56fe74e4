using SpurReview.Web.Hosting;

namespace SpurReview.Web.Tests.Security;

/// <summary>The app of an installation that the public reaches with HTTPS.</summary>
public sealed class HttpsApp : App
{
    private protected override (string Name, string Value)? Setting => (Settings.PublicAddress, "https://spur.example.se");
}
