namespace SpurReview.Web.Security;

/// <summary>What a browser may do with our pages: nothing from elsewhere, nothing inline, no frames.</summary>
internal static class SecurityHeaders
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = ContentPolicy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "same-origin";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
                context.Response.OnStarting(() => KeepToOneself(context));
                return next();
            }
        );

    /// <summary>What is made for somebody who has signed in lies in no cache, unless its page says otherwise.</summary>
    private static Task KeepToOneself(HttpContext context)
    {
        if (context.User.Identity?.IsAuthenticated is true && context.Response.Headers.CacheControl.Count == 0)
            context.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
