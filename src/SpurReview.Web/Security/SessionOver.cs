namespace SpurReview.Web.Security;

/// <summary>Tells whoever has been away too long from whoever has not signed in: the browser still sends the cookie.</summary>
internal static class SessionOver
{
    /// <summary>In the sign-in page's address.</summary>
    public const string Parameter = "avbrott";
    public const string WhileReading = "sida";
    public const string WhileSending = "formular";

    /// <summary>The session was ended from another device.</summary>
    public const string Elsewhere = "annan-enhet";

    /// <summary>The form where one signs in was no longer good.</summary>
    public const string WhileSigningIn = "inloggning";

    /// <summary>The sign-in page, which then leads back to the page: of a form that was sent, to the page that it stood on.</summary>
    public static string AddressFor(HttpRequest request, string cookie, string signIn)
    {
        if (!request.Cookies.ContainsKey(cookie))
            return signIn;

        var isReading = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var page = isReading ? request.PathBase + request.Path + request.QueryString : PageBefore(request);
        return $"{Links.SignIn(page)}&{Parameter}={(isReading ? WhileReading : WhileSending)}";
    }

    public static string AddressAfterEnding(HttpRequest request) =>
        $"{Links.SignIn(HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : PageBefore(request))}&{Parameter}={Elsewhere}";

    /// <summary>The sign-in page again, which still leads to where the person was going.</summary>
    public static string AddressForAnotherTry(HttpRequest request) =>
        $"{Links.SignIn(request.Query["tillbaka"].FirstOrDefault() ?? Links.Home())}&{Parameter}={WhileSigningIn}";

    private static string PageBefore(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var before) && before.Authority == request.Host.Value
            ? before.PathAndQuery
            : Links.Home();
}
