namespace SpurReview.Web.Security;

/// <summary>A browser in words that its owner knows it by: "Firefox på Windows". Never the whole of what it says of itself.</summary>
internal static class DeviceWords
{
    /// <summary>In this order: most browsers also call themselves by another's name.</summary>
    private static readonly (string Sign, string Name)[] _browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] _systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS X", "Mac"),
        ("CrOS", "Chromebook"),
        ("Linux", "Linux"),
    ];

    public static string Of(string agent) =>
        (Find(_browsers, agent), Find(_systems, agent)) switch
        {
            (null, null) => "Okänd webbläsare",
            ({ } browser, null) => browser,
            (null, { } system) => $"Okänd webbläsare på {system}",
            var (browser, system) => $"{browser} på {system}",
        };

    private static string? Find((string Sign, string Name)[] known, string agent) =>
        known.Where(k => agent.Contains(k.Sign, StringComparison.Ordinal)).Select(k => k.Name).FirstOrDefault();
}
