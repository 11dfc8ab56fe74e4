using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SpurReview.Web.Hosting;

/// <summary>What the installation does by itself, told to whoever measures: how many, how long, how it went. Nothing is kept where nobody does.</summary>
internal static class Work
{
    public const string Name = "SpurReview";

    private static readonly ActivitySource _spans = new(Name);
    private static readonly Meter _meter = new(Name);
    private static readonly Histogram<double> _duration = _meter.CreateHistogram<double>(
        "spur.work.duration",
        "s",
        "Mails sent and reports printed, by kind and outcome."
    );

    /// <param name="kind">"mail" or "print".</param>
    public static Measured Begin(string kind) => new(kind, _spans.StartActivity(kind), Stopwatch.GetTimestamp());

    /// <summary>One piece of work; disposed when it is over.</summary>
    internal sealed class Measured(string kind, Activity? span, long began) : IDisposable
    {
        /// <summary>It did not go well. What was wrong stays in the database and the log.</summary>
        public bool Failed { get; set; }

        public void Dispose()
        {
            var outcome = Failed ? "failed" : "done";
            span?.SetTag("spur.outcome", outcome);
            span?.Dispose();
            _duration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new("spur.kind", kind), new("spur.outcome", outcome));
        }
    }
}
