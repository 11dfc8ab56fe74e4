namespace SpurReview.Web.Hosting;

/// <summary>The settings an installation has, by name. Environment variables write a colon as two underscores.</summary>
public static class Settings
{
    /// <summary>The application's connection to a server of one's own.</summary>
    public const string App = "Spur";

    /// <summary>The same, straight to the server: for hearing its notifications. Only needed behind a pooler that works by transaction.</summary>
    public const string Listen = "SpurListen";

    /// <summary>The owner's connection, used for migrations only.</summary>
    public const string Owner = "SpurOwner";

    /// <summary>Whoever reads every row (bypassrls, pg_read_all_data), straight to the server: for ./spur backup and restore only.</summary>
    public const string Backup = "SpurBackup";

    /// <summary>Where the installation keeps what it keeps: the embedded cluster and key material.</summary>
    public const string Data = "Spur:Data";

    /// <summary>One-click sign-in as the invented people of the demo data.</summary>
    public const string Demo = "Spur:Demo";

    /// <summary>Where the public reaches the installation, "https://spur.example.se": printed in reports, so set before the first is published.</summary>
    public const string PublicAddress = "Spur:PublicAddress";

    /// <summary>Where this machine itself reaches the installation: what is printed while nobody has said better.</summary>
    public const string ListeningAddress = "Spur:ListeningAddress";

    /// <summary>The reviewing body's e-mail address, where readers write about a fault in a report. Not shown where it is not set.</summary>
    public const string ContactAddress = "Spur:Contact";

    /// <summary>What encrypts the installation's keys, 32 bytes in base64; or the file that holds it. Otherwise one is made in the data directory.</summary>
    public const string KeySecret = "Spur:KeySecret";
    public const string KeySecretFile = "Spur:KeySecretFile";

    /// <summary>Addresses or networks of the proxies in front, with commas between.</summary>
    public const string Proxies = "Spur:Proxies";

    public static IReadOnlyList<string> ProxiesOf(IConfiguration configuration) =>
        (configuration[Proxies] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Reached with HTTPS, as the public address says. Cookies go by it.</summary>
    public static bool IsHttps(IConfiguration configuration) =>
        configuration[PublicAddress]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>The mail server; without it mails are kept and not sent. Smtp:Port, User, Password, Security and From belong to it.</summary>
    public const string SmtpHost = "Smtp:Host";

    public static string? Contact(IConfiguration configuration) =>
        configuration[ContactAddress] is { Length: > 0 } address ? address : null;

    public static string AppConnection(IConfiguration configuration) =>
        configuration.GetConnectionString(App) ?? throw new InvalidOperationException("ConnectionStrings:Spur is not set.");

    /// <summary>Past a pooler that works by transaction, where there is one.</summary>
    public static string ListenConnection(IConfiguration configuration) =>
        configuration.GetConnectionString(Listen) is { Length: > 0 } direct ? direct : AppConnection(configuration);

    public static bool IsDemo(IConfiguration configuration) => configuration.GetValue<bool>(Demo);
}
