using Microsoft.AspNetCore.Http.Metadata;

namespace SpurReview.Web.Hosting;

/// <summary>Says 413 before a body that is too large is read, where the server itself would only hang up.</summary>
internal static class RequestSize
{
    public static IApplicationBuilder UseRequestSize(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (context.Request.ContentLength <= Limit(context) || context.Request.ContentLength is null)
                    return next();

                context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                return Task.CompletedTask;
            }
        );

    private static long Limit(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? SpurApp.MaxRequestBytes;
}
