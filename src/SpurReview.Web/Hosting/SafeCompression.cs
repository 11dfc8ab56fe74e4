using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace SpurReview.Web.Hosting;

/// <summary>
/// Compresses a page only where nothing in it can have come from the address: who can put words of her choice beside a secret, and see how
/// long the answer becomes, can guess the secret letter by letter (BREACH). So: read, found, and asked for without a query.
/// </summary>
internal sealed class SafeCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options)
    : ResponseCompressionProvider(services, options)
{
    public override bool ShouldCompressResponse(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && !context.Request.QueryString.HasValue
        && context.Response.StatusCode is StatusCodes.Status200OK
        && base.ShouldCompressResponse(context);
}

internal static class SafeCompressions
{
    public static void AddSafeCompression(this IServiceCollection services)
    {
        services.AddSingleton<IResponseCompressionProvider, SafeCompression>();
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
    }
}
