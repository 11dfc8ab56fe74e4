namespace SpurReview.Web.Features.Reminding;

public static class ReminderServices
{
    public static void AddReminders(this IServiceCollection services)
    {
        services.AddSingleton<WorkOfPeople>();
        services.AddSingleton<ReminderRound>();
        services.AddScoped<ReminderMails>();
        services.AddScoped<ReminderCheck>();
        services.AddHostedService<ReminderWorker>();
    }
}
