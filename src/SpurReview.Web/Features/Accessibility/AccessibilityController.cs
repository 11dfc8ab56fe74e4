using Microsoft.AspNetCore.Mvc;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Accessibility;

/// <summary>
/// Tillgänglighetsredogörelse: how far the pages follow WCAG 2.2 AA, what does not, and where to say so. Source: lagen (2018:1937) om
/// tillgänglighet till digital offentlig service, 13 §.
/// </summary>
[Public, WithoutUnitOfWork, Route("/tillganglighet")]
public sealed class AccessibilityController(IConfiguration configuration) : Controller
{
    [HttpGet, HttpHead]
    public IActionResult Statement() => View(new StatementPage(Settings.Contact(configuration)));
}

/// <param name="Contact">Where to write; null where the installation does not say.</param>
public sealed record StatementPage(string? Contact);
