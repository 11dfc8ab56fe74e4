using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace SpurReview.Web.Security.Devices;

/// <summary>
/// Asked by a page's script and not by a person: whoever must sign in, or may not, is told so in JSON and never led to a page, since what was
/// written is still on the device and is to be sent again.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForDevicesAttribute : Attribute, IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
            context.Result = DeviceAnswers.WrongToken();
    }

    public void OnResultExecuted(ResultExecutedContext context) { }

    public static bool IsOn(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ForDevicesAttribute>() is not null;
}
