using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Data.Visits;
using SpurReview.Domain.Visits;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;
using SpurReview.Web.Security.Devices;

namespace SpurReview.Web.Features.VisitSync;

/// <summary>How a review stands, for devices that have it open.</summary>
[May(Deed.Grade), ForDevices, Route("/granskningar/{id:guid}")]
public sealed class VisitStateController(SpurDbContext db, VisitReading reading, IAntiforgery antiforgery, TimeProvider clock) : Controller
{
    private const int LongestWait = 50;
    private const int AreaMaxLength = 20;

    /// <summary>At once, or where nothing is new as soon as something is: for where a proxy holds events back.</summary>
    [HttpGet("lage"), WithoutUnitOfWork]
    public async Task<IActionResult> Show(Guid id, [FromQuery(Name = "efter")] long? since, [FromQuery(Name = "vanta")] int? seconds)
    {
        var patience = TimeSpan.FromSeconds(Math.Clamp(seconds ?? 0, 0, LongestWait));
        if (await reading.WaitAsync(id, Math.Max(since ?? 0, 0), patience, User, HttpContext.RequestAborted) is not { } picture)
            return DeviceAnswers.NotInspector();

        var token = antiforgery.GetAndStoreTokens(HttpContext).RequestToken;
        return Ok(StateAnswer.Of(picture, new Me(User.Name(), User.AccountId()!.Value), token));
    }

    [HttpPost("narvaro")]
    public async Task<IActionResult> BePresent(Guid id, [FromBody] SentPresence? sent)
    {
        if (sent is not { IsSound: true } || !ModelState.IsValid)
            return DeviceAnswers.Garbage();

        var who = new Present(User.AccountId()!.Value, User.Name(), sent.Device!, sent.Area, sent.Unsent, clock.GetUtcNow());
        return await db.IsHereAsync(id, who, HttpContext.RequestAborted) ? NoContent() : DeviceAnswers.NotInspector();
    }

    public sealed record SentPresence(string? Device, string? Area, int Unsent)
    {
        public bool IsSound =>
            Device is { Length: > 0 and <= VisitOperation.DeviceMaxLength }
            && !Device.Contains('\0')
            && Area is null or { Length: > 0 and <= AreaMaxLength }
            && Area?.Contains('\0') is not true
            && Unsent >= 0;
    }
}
