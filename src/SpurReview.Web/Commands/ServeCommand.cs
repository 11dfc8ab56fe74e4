using SpurReview.Data;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Commands;

/// <summary>Serves with the database that the settings name, as in a container. Migrates first where it knows the owner.</summary>
internal static class ServeCommand
{
    public static async Task<int> ExecuteAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        Logging.Add(builder, logDirectory: null);
        var app = SpurApp.Build(builder);

        if (app.Configuration.GetConnectionString(Settings.Owner) is { } owner)
            await SpurDatabase.MigrateAsync(owner, Settings.AppConnection(app.Configuration));
        await SpurApp.PrepareAsync(app);
        await app.RunAsync();
        return 0;
    }
}
