using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;

namespace SpurReview.Web.Hosting;

/// <summary>Says 413 before a body that is too large is read, where the server itself would only hang up.</summary>
internal static class RequestSize
{
    public static IApplicationBuilder UseRequestSize(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                // The page that says so is shown in a second round of the same request.
                if (context.Request.ContentLength is not { } length || length <= Limit(context) || IsStatusPage(context))
                    return next();

                context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                return Task.CompletedTask;
            }
        );

    private static bool IsStatusPage(HttpContext context) => context.Features.Get<IStatusCodeReExecuteFeature>() is not null;

    private static long Limit(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? SpurApp.MaxRequestBytes;
}
