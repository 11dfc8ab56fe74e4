using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using SpurReview.Data.Accounts;
using SpurReview.Testing;

namespace SpurReview.Web.Tests.Hosting;

/// <summary>What leaves for whoever measures, as the bytes that leave.</summary>
public class TelemetryTests(MeasuredApp app) : IClassFixture<MeasuredApp>
{
    [Fact]
    public async Task A_page_is_told_by_its_route_with_the_statements_that_it_asked()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);

        await coordinator.GetAsync(Links.Review(Guid.NewGuid()));

        var (traces, metrics) = await app.ToldAsync();
        traces.Should().Contain("GET granskningar/{id:guid}").And.Contain("sql").And.Contain("spurreview");
        metrics.Should().Contain("http.server.request.duration").And.Contain("db.client");
    }

    [Fact]
    public async Task No_address_no_query_no_name_no_e_mail_no_secret_and_no_sql_leaves()
    {
        var person = await app.SignInAsync(AccountRole.Administrator, AccountRole.Coordinator);
        var review = Guid.NewGuid();

        await person.GetAsync($"{Links.Review(review)}?sok=personens-namn");
        await person.GetAsync("/inbjudan/0123456789abcdef-hemligt");
        await person.GetAsync("/rapporter?q=bosse%40exempel.se");
        await person.GetAsync(Links.MyWork());
        await person.GetAsync("/finns-inte/bosse@exempel.se");
        using (var request = new HttpRequestMessage(HttpMethod.Get, Links.MyWork()))
        {
            request.Headers.Add("User-Agent", "Bosses-webbläsare".Replace('ä', 'a'));
            request.Headers.Add("baggage", "namn=Bosse");
            await person.Http.SendAsync(request);
        }

        var (traces, metrics) = await app.ToldAsync();
        foreach (var told in new[] { traces, metrics })
        {
            told.Should().NotContainAny("personens-namn", "hemligt", "exempel.se", "Bosse", "bosse", $"{review}", $"{review:N}");
            told.Should().NotContainAny($"{person.AccountId}", $"{person.AccountId:N}", "select ", "SELECT ", "Password", "127.0.0.1;");
        }
    }

    [Fact]
    public async Task A_statement_that_fails_takes_its_words_with_it_nowhere()
    {
        using var scope = app.Services.CreateScope();
        var database = scope.ServiceProvider.GetRequiredService<Npgsql.NpgsqlDataSource>();
        await using var command = database.CreateCommand("select 'hemligheten'::uuid");

        var ask = async () => await command.ExecuteScalarAsync();

        await ask.Should().ThrowAsync<Npgsql.PostgresException>();
        (await app.ToldAsync()).Traces.Should().NotContain("hemligheten");
    }

    [Fact]
    public async Task Where_no_endpoint_is_set_nothing_is_measured()
    {
        await using var silent = new App();
        await silent.InitializeAsync();

        silent.Services.GetService<TracerProvider>().Should().BeNull();
        silent.Services.GetService<MeterProvider>().Should().BeNull();
    }
}

/// <summary>The application before a collector of the tests' own, which keeps the bytes.</summary>
public sealed class MeasuredApp : App
{
    private readonly int _port = FreePort.Next();
    private readonly StringBuilder _traces = new();
    private readonly StringBuilder _metrics = new();
    private readonly WebApplication _collector;

    public MeasuredApp()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{_port}");
        builder.Services.AddRoutingCore();
        _collector = builder.Build();
        _collector.UseRouting();
        _collector.MapPost("/v1/traces", context => KeepAsync(context, _traces));
        _collector.MapPost("/v1/metrics", context => KeepAsync(context, _metrics));
        _collector.StartAsync().GetAwaiter().GetResult();
        Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
    }

    private protected override (string Name, string Value)? Setting => ("OTEL_EXPORTER_OTLP_ENDPOINT", $"http://127.0.0.1:{_port}");

    /// <summary>Everything that has left until now.</summary>
    public async Task<(string Traces, string Metrics)> ToldAsync()
    {
        Services.GetRequiredService<TracerProvider>().ForceFlush().Should().BeTrue();
        Services.GetRequiredService<MeterProvider>().ForceFlush().Should().BeTrue();
        await Task.CompletedTask;
        lock (_traces)
            lock (_metrics)
                return (_traces.ToString(), _metrics.ToString());
    }

    private static async Task KeepAsync(HttpContext context, StringBuilder kept)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes);
        lock (kept)
            kept.Append(Encoding.Latin1.GetString(bytes.ToArray()));
    }
}
