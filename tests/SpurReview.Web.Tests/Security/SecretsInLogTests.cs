using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Serilog.Extensions.Logging;
using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Web.Hosting;
using SpurReview.Web.Tests.SignIn;

namespace SpurReview.Web.Tests.Security;

/// <summary>The app with the log that an installation has.</summary>
public sealed class LoggedApp : App
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("spur-log-");
    private SerilogLoggerProvider? _provider;

    private protected override void Change(IServiceCollection services) =>
        services.AddSingleton<ILoggerProvider>(
            _provider = new SerilogLoggerProvider(Logging.Create(new ConfigurationBuilder().Build(), _directory.FullName), dispose: true)
        );

    /// <summary>All that was written; nothing is written after.</summary>
    public string Read()
    {
        _provider!.Dispose();
        return string.Concat(_directory.GetFiles().Select(file => File.ReadAllText(file.FullName)));
    }
}

public class SecretsInLogTests(LoggedApp app) : IClassFixture<LoggedApp>
{
    [Fact]
    public async Task Neither_passwords_nor_codes_nor_one_time_links_nor_cookies_come_into_the_log()
    {
        app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("SpurReview").LogInformation("Loggen är öppen");
        var (invitation, secret) = Invitation.Create([AccountRole.Inspector], TimeProvider.System.GetUtcNow());
        await app.Database.DoAsync(Identity.Operator, db => Task.FromResult(db.Invitations.Add(invitation)));
        await app.Anybody().PostAsync(Links.Invitation(secret), [("Form.Password", "hemligt i inbjudan")], token: null);
        await app.Anybody().GetAsync(Links.CalendarFeed(secret));
        await app.Anybody().PostFormAsync(Links.Invitation(secret), [("Form.Password", "hemligt i inbjudan")]);
        var newcomer = await Newcomer.WithAppAsync(app);
        await Newcomer.GiveCodeAsync(await newcomer.AfterPasswordAsync(app), "hemlig-kod-1234567");
        await app.Anybody().PostFormAsync(Links.SignIn(), [("Form.Email", newcomer.Email), ("Form.Password", "hemligt och fel")]);
        await app.Anybody().PostAsync(Links.SignIn(), [("Form.Email", "\0"), ("Form.Password", "hemligt och fel")], "fel-token");

        var log = app.Read();

        log.Should().Contain("Loggen är öppen");
        string[] secrets = [secret, Newcomer.Password, "hemlig", Totp.Base32(newcomer.Key), "CfDJ8", .. newcomer.RecoveryCodes];
        foreach (var word in secrets)
            log.Should().NotContain(word);
    }
}
