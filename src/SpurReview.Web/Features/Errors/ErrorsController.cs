using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using SpurReview.Web.Errors;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Errors;

/// <summary>The page for what went wrong. Needs neither database nor sign-in.</summary>
[Public, WithoutUnitOfWork, IgnoreAntiforgeryToken]
public sealed class ErrorsController(ILogger<ErrorsController> log) : Controller
{
    /// <summary>
    /// Status codes without a body, such as 404. Takes no parameter: binding one would read the form, which may be what was wrong.
    /// </summary>
    [Route("/fel/{status:int}")]
    public IActionResult Status()
    {
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        return status is StatusCodes.Status403Forbidden ? Forbidden() : Page(status, ErrorPage.Of(status));
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

        return Page(status, status == StatusCodes.Status500InternalServerError ? ErrorPage.Fault(Code(exception)) : ErrorPage.Of(status));
    }

    /// <summary>Says as whom the person is signed in, since she may be somebody else too.</summary>
    private ViewResult Forbidden()
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return View("Forbidden", HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath);
    }

    /// <summary>Short enough to be read out over the telephone; the log has it with the fault.</summary>
    private string Code(Exception? fault)
    {
        var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(4));
        log.LogError(fault, "Felkod {Code}", code);
        return code;
    }

    private ViewResult Page(int status, ErrorPage page)
    {
        Response.StatusCode = status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
        return View("Error", page);
    }
}
