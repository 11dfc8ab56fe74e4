namespace SpurReview.Web.Features.VisitSync;

public static class VisitServices
{
    public static void AddVisits(this IServiceCollection services)
    {
        services.AddSingleton<VisitSignals>();
        services.AddSingleton<VisitStreams>();
        services.AddScoped<VisitReading>();
        services.AddHostedService<VisitListener>();
        services.AddHostedService<NoteDestroyer>();
    }
}
