using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Npgsql;
using SpurReview.Data.Accounts;
using SpurReview.Data.Reports;
using SpurReview.Data.Tenancy;
using SpurReview.Reports;
using SpurReview.Testing;
using SpurReview.Web.Features.Publishing;
using SpurReview.Web.Features.Reminding;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Tests;

/// <summary>The whole application over a database of its own, one for a test class: IClassFixture&lt;App&gt;.</summary>
public class App : IAsyncLifetime, IAsyncDisposable
{
    private Factory _factory = null!;
    private Factory? _second;

    /// <summary>Without the print queue, whose own statements nobody could tell from a page's.</summary>
    private protected virtual bool Prints => false;

    /// <summary>A setting that is not the usual one.</summary>
    private protected virtual (string Name, string Value)? Setting => null;

    /// <summary>A service that is not the usual one.</summary>
    private protected virtual void Change(IServiceCollection services) { }

    public Database Database { get; } = new();

    /// <summary>What the application has sent to PostgreSQL since it was last cleared.</summary>
    public Statements Statements { get; } = new();

    /// <summary>How often a PDF has been made, by whichever process.</summary>
    internal PrintCount Printed { get; } = new();

    public async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        _factory = new Factory(Database.AppConnectionString, Statements, Printed, Prints, Setting, Change);
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        if (_second is not null)
            await _second.DisposeAsync();
        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    public IServiceProvider Services => _factory.Services;

    /// <summary>Somebody who has not signed in.</summary>
    public Person Anybody() => new(_factory.CreateClient(new() { AllowAutoRedirect = false }), AccountId: null);

    /// <summary>Somebody before a second process over the same database, which prints what it finds in the queue.</summary>
    public Person AnybodyBeforeASecondProcess() => new(Second.CreateClient(new() { AllowAutoRedirect = false }), AccountId: null);

    /// <summary>One browser, with the same cookies, before the first process and before the second.</summary>
    public (Person Here, Person There) BrowserBeforeBoth()
    {
        var cookies = new CookieContainer();
        return (Before(_factory), Before(Second));

        Person Before(Factory process) => new(process.CreateDefaultClient(new CookieContainerHandler(cookies)), AccountId: null);
    }

    private Factory Second =>
        _second ??= new Factory(Database.AppConnectionString, new Statements(), Printed, prints: true, setting: null, Change);

    /// <summary>A person with the roles who has signed in as people do, with a cookie.</summary>
    public Task<Person> SignInAsync(params AccountRole[] roles) => SignInAsync(roles, _ => []);

    /// <summary>The same, with what else is to be known of the account: positions and employments.</summary>
    public async Task<Person> SignInAsync(IEnumerable<AccountRole> roles, Func<Guid, IEnumerable<object>> holding)
    {
        var account = NewAccount(roles);
        await Database.DoAsync(
            Identity.Operator,
            async db =>
            {
                db.Users.Add(account);
                await db.SaveChangesAsync();
                db.AddRange(holding(account.Id));
            }
        );

        var person = Anybody() with { AccountId = account.Id };
        await person.PostFormAsync(Links.DemoSignIn(), [("id", account.Id.ToString())], tokenFrom: Links.SignIn());
        return person;
    }

    /// <summary>An account of the demo's, which signs in by a click.</summary>
    public async Task<Guid> AccountAsync(params AccountRole[] roles)
    {
        var account = NewAccount(roles);
        await Database.DoAsync(Identity.Operator, db => Task.FromResult(db.Users.Add(account)));
        return account.Id;
    }

    private static Account NewAccount(IEnumerable<AccountRole> roles)
    {
        var account = new Account
        {
            IsDemo = true,
            Roles = [.. roles],
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        account.Name = $"Person {account.Id.ToString("N")[^6..]}";
        account.Email = account.UserName = $"{account.Id:N}@exempel.se";
        account.NormalizedEmail = account.NormalizedUserName = account.Email.ToUpperInvariant();
        return account;
    }

    private sealed class Factory(
        string connection,
        Statements statements,
        PrintCount printed,
        bool prints,
        (string Name, string Value)? setting,
        Action<IServiceCollection> change
    ) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting($"ConnectionStrings:{Settings.App}", connection);
            builder.UseSetting(Settings.Demo, "true");
            builder.UseSetting(Settings.KeySecret, Convert.ToBase64String(new byte[32]));
            if (setting is var (name, value))
                builder.UseSetting(name, value);
            builder.ConfigureLogging(logging => logging.ClearProviders());
            builder.ConfigureTestServices(services =>
            {
                var logs = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(statements));
                services.RemoveAll<NpgsqlDataSource>();
                services.AddSingleton(_ => new NpgsqlDataSourceBuilder(connection).UseLoggerFactory(logs).Build());
                var engine = services.Single(s => s.ServiceType == typeof(IPdfEngine)).ImplementationFactory!;
                services.Replace(ServiceDescriptor.Singleton<IPdfEngine>(s => new CountedEngine((IPdfEngine)engine(s), printed)));
                if (!prints)
                    services.Remove(services.Single(s => s.ImplementationType?.Name == "RenderQueue"));
                // What they would do goes by the machine's day; their tests have a day of their own.
                services.Remove(services.Single(s => s.ImplementationType == typeof(ReminderWorker)));
                services.Remove(services.Single(s => s.ImplementationType == typeof(PlannedPublishingWorker)));
                change(services);
            });
        }
    }
}

/// <summary>The same, with the queue that prints what readers ask for.</summary>
public sealed class PrintingApp : App
{
    private protected override bool Prints => true;

    /// <summary>The PDF, asked for again when the queue says that it is there: on a busy machine that takes longer than a reader waits.</summary>
    public Task<HttpResponseMessage> PdfAsync(string report) => WhenPrintedAsync(() => Anybody().Http.GetAsync(Links.ReportPdf(report)));

    public async Task<HttpResponseMessage> WhenPrintedAsync(Func<Task<HttpResponseMessage>> ask)
    {
        await using var listening = await Database.App.OpenConnectionAsync();
        await using (var listen = new NpgsqlCommand($"listen {RenderJobs.DoneChannel}", listening))
            await listen.ExecuteNonQueryAsync();

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (true)
        {
            var answer = await ask();
            if (answer.StatusCode is not HttpStatusCode.ServiceUnavailable)
                return answer.EnsureSuccessStatusCode();
            await listening.WaitAsync(patience.Token);
        }
    }
}

/// <summary>The same, on a machine where nothing can be printed.</summary>
public sealed class AppWithoutEngine : App
{
    private protected override bool Prints => true;
    private protected override (string Name, string Value)? Setting => ("Report:WeasyPrint", "/finns/inte");
}

/// <summary>The same, where who somebody is is asked anew at each request, as it otherwise is now and then.</summary>
public sealed class DoubtfulApp : App
{
    private protected override void Change(IServiceCollection services) =>
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.Zero);
}
