using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using SpurReview.Data.Tenancy;
using SpurReview.Data.Visits;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;
using SpurReview.Web.Security.Devices;

namespace SpurReview.Web.Features.VisitSync;

/// <summary>
/// Tells a device what others write, as they write it: server-sent events. Each look is a unit of work as the person, so a stream sees no more
/// than she may just then, and ends when her session does.
/// </summary>
[May(Deed.Grade), ForDevices, WithoutUnitOfWork, Route("/granskningar/{id:guid}/handelser")]
public sealed class VisitEventsController(
    VisitReading reading,
    VisitSignals signals,
    VisitStreams streams,
    TimeProvider clock,
    IHostApplicationLifetime process
) : Controller
{
    /// <summary>Then the browser comes again, and is asked anew who it is.</summary>
    private static readonly TimeSpan _longestStream = TimeSpan.FromMinutes(5);

    [HttpGet]
    public async Task<IActionResult> Tell(Guid id, [FromQuery(Name = "efter")] long? since)
    {
        using var stream = streams.Open(User.AccountId()!.Value);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(
            HttpContext.RequestAborted,
            process.ApplicationStopping,
            stream.Over
        );
        var from = long.TryParse(Request.Headers["Last-Event-ID"], out var last) ? last : since ?? 0;
        if (await reading.LookAsync(id, Math.Max(from, 0), User, over.Token) is not { } first)
            return DeviceAnswers.NotInspector();

        BeginStream();
        try
        {
            await TellAsync(id, first, over.Token);
        }
        catch (SessionEndedException)
        {
            await EventAsync("ended", DeviceAnswers.SignedOut, over.Token);
        }
        catch (OperationCanceledException) when (stream.Over.IsCancellationRequested)
        {
            await EventAsync("ended", DeviceAnswers.ManyStreams, HttpContext.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The device went, or the process ends.
        }
        return new EmptyResult();
    }

    private async Task TellAsync(Guid id, VisitPicture picture, CancellationToken over)
    {
        var (heartbeat, until) = (new Heartbeat(clock), clock.GetUtcNow() + _longestStream);
        VisitPicture? told = null;
        // Asked for when the person has been let in: nothing is remembered of reviews that are not there.
        Task? next = null;
        while (true)
        {
            await TellAsync(picture, told, over);
            told = picture;
            if (next is not null)
                await reading.ForAsync(next, heartbeat.Left, over);
            if (heartbeat.IsDue())
            {
                if (clock.GetUtcNow() >= until)
                    return;
                await EventAsync("alive", new { }, over);
            }
            next = signals.NextChangeOf(id);
            if (await reading.LookAsync(id, told.Seq, User, over) is not { } seen)
            {
                await EventAsync("ended", DeviceAnswers.Replaced, over);
                return;
            }
            picture = seen;
        }
    }

    private async Task TellAsync(VisitPicture picture, VisitPicture? told, CancellationToken over)
    {
        if (told is null || picture.Seq != told.Seq || (picture.State, picture.IsSigned) != (told.State, told.IsSigned))
            await EventAsync("change", ChangeAnswer.Of(picture), over, picture.Seq);
        if (told is null || !picture.HasSamePresent(told))
            await EventAsync("presence", PresentAnswer.Of(picture), over);
    }

    private void BeginStream()
    {
        Response.ContentType = "text/event-stream; charset=utf-8";
        Response.Headers.CacheControl = "no-store";
        // What nginx asks for, so as not to hold events back.
        Response.Headers["X-Accel-Buffering"] = "no";
        HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
    }

    private Task EventAsync(string name, object data, CancellationToken over, long? seq = null) =>
        WriteAsync(
            $"{(seq is null ? "" : $"id: {seq}\n")}event: {name}\ndata: {JsonSerializer.Serialize(data, JsonSerializerOptions.Web)}\n\n",
            over
        );

    private async Task WriteAsync(string text, CancellationToken over)
    {
        await Response.WriteAsync(text, over);
        await Response.Body.FlushAsync(over);
    }
}
