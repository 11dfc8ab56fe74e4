using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using SpurReview.Web.Errors;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.Errors;

/// <summary>The page for what went wrong. Needs neither database nor sign-in.</summary>
[AllowAnonymous, WithoutUnitOfWork, IgnoreAntiforgeryToken]
public sealed class ErrorsController : Controller
{
    /// <summary>
    /// Status codes without a body, such as 404. Takes no parameter: binding one would read the form, which may be what was wrong.
    /// </summary>
    [Route("/fel/{status:int}")]
    public IActionResult Status()
    {
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        return Page(status, ErrorPage.Of(status));
    }

    /// <summary>Exceptions that nobody else explained.</summary>
    [Route("/fel")]
    public IActionResult Exception()
    {
        var exception = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        var status = exception switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            _ when DatabaseIsDown.Explains(exception) => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };

        return Page(
            status,
            ErrorPage.Of(status) with
            {
                Code = status == 500 ? Activity.Current?.Id ?? HttpContext.TraceIdentifier : null,
            }
        );
    }

    private ViewResult Page(int status, ErrorPage page)
    {
        Response.StatusCode = status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
        return View("Error", page);
    }
}
