using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace SpurReview.Web.Hosting;

/// <summary>Serilog: what goes wrong to the console, the rest to a file that never grows without end. No bodies, no query strings.</summary>
internal static class Logging
{
    public static void Add(WebApplicationBuilder builder, string? logDirectory)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(Create(builder.Configuration, logDirectory), dispose: true);
    }

    public static Logger Create(IConfiguration configuration, string? logDirectory)
    {
        var logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .ReadFrom.Configuration(configuration)
            .WriteTo.Console(
                LogEventLevel.Warning,
                formatProvider: CultureInfo.InvariantCulture,
                standardErrorFromLevel: LogEventLevel.Verbose
            );
        if (logDirectory is not null)
        {
            logger.WriteTo.File(
                Path.Combine(logDirectory, "spur-.log"),
                formatProvider: CultureInfo.InvariantCulture,
                rollingInterval: RollingInterval.Day,
                fileSizeLimitBytes: 10_000_000,
                retainedFileCountLimit: 14
            );
        }
        return logger.CreateLogger();
    }
}
