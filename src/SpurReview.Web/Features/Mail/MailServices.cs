using SpurReview.Web.Features.Mail.Sending;

namespace SpurReview.Web.Features.Mail;

public static class MailServices
{
    public static void AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => MailDelivery.Of(configuration));
        services.AddScoped<Outbox>();
        services.AddScoped<StepMails>();
        services.AddScoped<MailList>();
        services.AddSingleton<MailRound>();
        services.AddHostedService<MailWorker>();
    }
}
