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
            await SayFirstLinkAsync(installation, address, Settings.IsDemo(app.Configuration));
            Console.WriteLine($"Redo: {Shown(address)}");
            await app.WaitForShutdownAsync();
        }
        return 0;
    }

    /// <summary>In a container ASPNETCORE_URLS says where to listen.</summary>
    private static string Address(Arguments arguments) =>
        arguments["--port"] is null && Environment.GetEnvironmentVariable("ASPNETCORE_URLS") is { Length: > 0 } urls
            ? urls
            : $"http://localhost:{Port(arguments)}";

    /// <summary>The address as this machine reaches it, where the app listens on all of them.</summary>
    private static string Shown(string address) =>
        address
            .Split(';')[0]
            .Replace("+", "localhost")
            .Replace("*", "localhost")
            .Replace("0.0.0.0", "localhost")
            .Replace("[::]", "localhost");

    private static int Port(Arguments arguments) =>
        arguments["--port"] is not { } port ? DefaultPort
        : int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65536 ? number
        : throw new WrongUseException("--port ska vara ett tal från 1 till 65535.");

    private static async Task<WebApplication> BuildAsync(Installation installation, string address, bool withDemo)
    {
        // One-click sign-in is for a machine of one's own: never on a server of one's own, never where others can reach it.
        var isPrivate = installation.Cluster is not null && Shown(address) == address && new Uri(address).IsLoopback;
        var isDemo = withDemo && isPrivate && await LoadDemoAsync(installation);
        if (!isDemo)
            await RefuseInventedPeopleAsync(installation);

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                [$"ConnectionStrings:{Settings.App}"] = installation.AppConnection,
                [Settings.Data] = installation.Data,
                [Settings.Demo] = isDemo.ToString(),
            }
        );
        builder.Configuration[Settings.ListeningAddress] = Shown(address);
        builder.WebHost.UseUrls(address);
        Logging.Add(builder, PrivateDirectory.At(installation.Data, "logs").FullName);
        if (installation.Cluster is { } cluster)
            builder.Services.AddHostedService(services => new ClusterWatch(cluster, services.GetRequiredService<ILogger<ClusterWatch>>()));
        return SpurApp.Build(builder);
    }

    /// <summary>A demo never becomes the real thing: its accounts, links and published reports would come along.</summary>
    private static async Task RefuseInventedPeopleAsync(Installation installation)
    {
        await using var db = await installation.BeginAsOperatorAsync();
        if (await db.Users.AnyAsync(a => a.IsDemo))
            throw new CommandFailedException(
                "Här ligger demonstrationens påhittade personer och rapporter. Inget är ändrat. Starta dem på localhost utan --no-demo, eller välj en annan katalog med --data."
            );
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
    private static async Task SayFirstLinkAsync(Installation installation, string address, bool isDemo)
    {
        await using var db = await installation.BeginAsOperatorAsync();
        if (await db.Users.AnyAsync(a => !a.IsDemo) || isDemo)
            return;

        // An earlier start may have printed one that nobody used; only the newest is good.
        await db
            .Invitations.Where(i => i.UsedAt == null && i.Roles.Contains(AccountRole.Administrator))
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.UsedAt, TimeProvider.System.GetUtcNow()));

        var (invitation, secret) = Invitation.Create([AccountRole.Administrator, AccountRole.Coordinator], TimeProvider.System.GetUtcNow());
        db.Invitations.Add(invitation);
        await db.SaveChangesAsync();
        await db.CommitAsync();
        Console.WriteLine($"Skapa det första kontot: {Shown(address)}{Links.Invitation(secret)}");
    }
}
