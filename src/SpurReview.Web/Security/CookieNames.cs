using SpurReview.Web.Hosting;

namespace SpurReview.Web.Security;

/// <summary>
/// What our cookies are called. On HTTPS with the prefix that makes browsers refuse one set by another host or over plain HTTP; a browser
/// takes it nowhere else.
/// </summary>
internal sealed record CookieNames(string Prefix)
{
    public string Session => $"{Prefix}spur";
    public string Half => $"{Prefix}spur-half";

    /// <summary>What was asked of a passkey, until the answer is there.</summary>
    public string Passkey => $"{Prefix}spur-nyckel";
    public string Form => $"{Prefix}spur-form";
    public string Message => $"{Prefix}spur-besked";

    public static CookieNames Of(IConfiguration configuration) => new(Settings.IsHttps(configuration) ? "__Host-" : "");
}
