using Microsoft.AspNetCore.Mvc;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Unsent;

/// <summary>What is only on a device, which the server knows nothing of: the page is filled in by its script, also when the session is over.</summary>
[Public, WithoutUnitOfWork]
public sealed class UnsentController(IWebHostEnvironment environment) : Controller
{
    [HttpGet("/ej-skickat")]
    public IActionResult Show() => View("Unsent");

    /// <summary>At the root of the site, so that all its pages are in the worker's care.</summary>
    [HttpGet("/sw.js")]
    public IActionResult Worker()
    {
        Response.Headers.CacheControl = "no-cache";
        return File(environment.WebRootFileProvider.GetFileInfo("assets/sw.js").CreateReadStream(), "text/javascript");
    }
}
