using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Primitives;
using SpurReview.Web.Errors;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Forms;

/// <summary>
/// A form that says two things of one field is refused: whichever we took, the other would be lost unseen. So is one that cannot be
/// read at all, such as one with a NUL.
/// </summary>
internal sealed class OneValuePerField(IModelMetadataProvider metadata) : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (await IsSoundAsync(context))
            await next();
        else
            context.Result = new ViewResult
            {
                ViewName = ErrorViews.Path,
                StatusCode = StatusCodes.Status400BadRequest,
                ViewData = new ViewDataDictionary<ErrorPage>(metadata, context.ModelState) { Model = ErrorPage.UnreadableForm },
            };
    }

    private static async Task<bool> IsSoundAsync(ResourceExecutingContext context)
    {
        var request = context.HttpContext.Request;
        if (!request.HasFormContentType || context.ActionDescriptor.EndpointMetadata.OfType<WithoutUnitOfWorkAttribute>().Any())
            return true;

        try
        {
            return !(await request.ReadFormAsync(context.HttpContext.RequestAborted)).Any(field => IsDoubled(field.Value));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>A ticked box of the framework's is followed by the "false" that stands in for an empty one.</summary>
    private static bool IsDoubled(StringValues values) => values is not ([] or [_] or ["true", "false"]);
}
