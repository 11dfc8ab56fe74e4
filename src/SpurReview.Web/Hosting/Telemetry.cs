using System.Diagnostics;
using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace SpurReview.Web.Hosting;

/// <summary>
/// Metrics and traces over OTLP, where an endpoint is set and only there. What leaves says which route, how long and how it went: no
/// addresses as they were asked for, no queries, no words, nobody's name.
/// </summary>
internal static class Telemetry
{
    /// <summary>As every program that speaks OTLP reads it; OTEL_EXPORTER_OTLP_PROTOCOL and _HEADERS belong to it.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string Requests = "Microsoft.AspNetCore";
    private const string Database = "Npgsql";
    private const string StatementDuration = "db.client.operation.duration";

    public static bool IsOn(IConfiguration configuration) => configuration[Endpoint] is { Length: > 0 };

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (!IsOn(builder.Configuration))
            return;
        builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource =>
                resource.AddService("spurreview", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3))
            )
            .WithMetrics(metrics =>
                metrics
                    .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", Database, "System.Runtime", Work.Name)
                    .AddView(WithoutConnections)
                    .AddOtlpExporter()
            )
            .WithTracing(traces => traces.AddSource(Requests, Database, Work.Name).AddProcessor(new WithoutWords()).AddOtlpExporter());
    }

    /// <summary>First of all, to see how each request ended.</summary>
    public static void UseTelemetry(this WebApplication app)
    {
        if (!IsOn(app.Configuration))
            return;
        app.Use(
            async (context, next) =>
            {
                var request = Activity.Current;
                await next();
                End(request, context.Response.StatusCode);
            }
        );
    }

    /// <summary>After routing. A request is named by its route, "GET granskningar/{id:guid}", which nobody's address or secret is part of.</summary>
    public static void UseRouteNames(this WebApplication app)
    {
        if (!IsOn(app.Configuration))
            return;
        app.Use(
            (context, next) =>
            {
                Name(Activity.Current, context);
                return next();
            }
        );
    }

    /// <summary>Of the database how long statements take, and no pool: its name is the connection's address.</summary>
    private static MetricStreamConfiguration? WithoutConnections(Instrument instrument) =>
        instrument.Meter.Name != Database ? null
        : instrument.Name is StatementDuration ? new MetricStreamConfiguration { TagKeys = ["db.system.name", "error.type"] }
        : MetricStreamConfiguration.Drop;

    /// <summary>Where a page tells of a fault the request is routed twice; the first route says what was asked for.</summary>
    private static void Name(Activity? request, HttpContext context)
    {
        if (request?.Source.Name != Requests || request.GetTagItem("http.request.method") is not null)
            return;
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        request.DisplayName = route is null ? context.Request.Method : $"{context.Request.Method} {route}";
        request.SetTag("http.request.method", context.Request.Method);
        request.SetTag("http.route", route);
    }

    private static void End(Activity? request, int status)
    {
        if (request?.Source.Name != Requests)
            return;
        request.SetTag("http.response.status_code", status);
        if (status >= StatusCodes.Status500InternalServerError)
            request.SetStatus(ActivityStatusCode.Error);
    }

    /// <summary>Only what is listed here leaves. A span with events, which hold the words of faults, stays altogether.</summary>
    private sealed class WithoutWords : BaseProcessor<Activity>
    {
        private static readonly HashSet<string> _kept =
        [
            "http.request.method",
            "http.route",
            "http.response.status_code",
            "db.system",
            "db.system.name",
            "db.namespace",
            "error.type",
            "spur.outcome",
        ];

        public override void OnEnd(Activity data)
        {
            foreach (var tag in data.TagObjects.Select(t => t.Key).Where(key => !_kept.Contains(key)).ToList())
                data.SetTag(tag, null);
            if (data.Source.Name == Database)
                data.DisplayName = "sql";
            if (data.StatusDescription is not null)
                data.SetStatus(data.Status, description: null);
            if (data.Events.Any())
                data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }
}
