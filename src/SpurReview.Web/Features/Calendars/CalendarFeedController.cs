using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Calendars;

/// <summary>What a person's calendar fetches, time and again and without a session: its secret address is what it shows.</summary>
[Public, WithoutUnitOfWork, Route("/kalender/{secret}.ics"), EnableRateLimiting(RateLimits.CalendarFeed)]
public sealed class CalendarFeedController(PersonalCalendar calendar) : Controller
{
    [HttpGet, HttpHead]
    public async Task<IActionResult> Show(string secret)
    {
        if (await calendar.OfAsync(secret, HttpContext.RequestAborted) is not { } days)
            return NotFound();

        var file = CalendarFile.Of(days, $"{Request.Scheme}://{Request.Host}");
        // The person's own calendar keeps it, and asks each time whether it has changed.
        Response.Headers.CacheControl = "private, no-cache";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(file))}\"");
        return File(file, CalendarFile.ContentType, lastModified: null, tag);
    }
}
