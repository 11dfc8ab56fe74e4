using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Web.Demo;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Commands;

/// <summary>./spur run [--port 5080] [--data DIR] [--no-demo]</summary>
internal static class RunCommand
{
    private const int DefaultPort = 5080;

    public static async Task<int> ExecuteAsync(string[] words)
    {
        var arguments = Arguments.Parse(words, ["--port", "--data"], "--no-demo");
        var address = Address(arguments);
        if (arguments.Rest.Count > 0)
            throw new WrongUseException($"Okänt ord: {arguments.Rest[0]}");

        await using var installation = await Installation.OpenAsync(arguments["--data"]);
        var app = await BuildAsync(installation, address, withDemo: !arguments.Has("--no-demo"));
        await using (app)
        {
            await SpurApp.PrepareAsync(app);
            await StartAsync(app, address);
            await SayFirstLinkAsync(installation, address);
            Console.WriteLine($"Redo: {address}");
            await app.WaitForShutdownAsync();
        }
        return 0;
    }

    /// <summary>In a container ASPNETCORE_URLS says where to listen.</summary>
    private static string Address(Arguments arguments) =>
        arguments["--port"] is null && Environment.GetEnvironmentVariable("ASPNETCORE_URLS") is { Length: > 0 } urls
            ? urls
            : $"http://localhost:{Port(arguments)}";

    private static int Port(Arguments arguments) =>
        arguments["--port"] is not { } port ? DefaultPort
        : int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65536 ? number
        : throw new WrongUseException("--port ska vara ett tal från 1 till 65535.");

    private static async Task<WebApplication> BuildAsync(Installation installation, string address, bool withDemo)
    {
        var isDemo = withDemo && await LoadDemoAsync(installation);

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                [$"ConnectionStrings:{Settings.App}"] = installation.AppConnection,
                [Settings.Data] = installation.Data,
                [Settings.Demo] = isDemo.ToString(),
            }
        );
        builder.WebHost.UseUrls(address);
        Logging.Add(builder, Path.Combine(installation.Data, "logs"));
        if (installation.Cluster is { } cluster)
            builder.Services.AddHostedService(services => new ClusterWatch(cluster, services.GetRequiredService<ILogger<ClusterWatch>>()));
        return SpurApp.Build(builder);
    }

    private static async Task<bool> LoadDemoAsync(Installation installation)
    {
        await using var db = await installation.BeginAsOperatorAsync();
        var isDemo = await DemoData.LoadIfEmptyAsync(db, await installation.CatalogueAsync(), SwedishDay.Today(TimeProvider.System));
        await db.CommitAsync();
        return isDemo;
    }

    private static async Task StartAsync(WebApplication app, string address)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException)
        {
            throw new CommandFailedException($"{address} är upptagen av ett annat program. Välj en annan port: ./spur run --port 5081");
        }
    }

    /// <summary>Without any account nobody could sign in: prints a one-time link to make the first one with.</summary>
    private static async Task SayFirstLinkAsync(Installation installation, string address)
    {
        await using var db = await installation.BeginAsOperatorAsync();
        if (await db.Users.AnyAsync())
            return;

        var (invitation, secret) = Invitation.Create([AccountRole.Administrator, AccountRole.Coordinator], TimeProvider.System.GetUtcNow());
        db.Invitations.Add(invitation);
        await db.SaveChangesAsync();
        await db.CommitAsync();
        Console.WriteLine($"Skapa det första kontot: {address}{Links.Invitation(secret)}");
    }
}
