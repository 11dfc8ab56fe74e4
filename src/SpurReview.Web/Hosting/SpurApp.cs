using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.WebEncoders;
using Npgsql;
using SpurReview.Data;
using SpurReview.Data.Interchange;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.ActionPlans;
using SpurReview.Web.Features.Areas;
using SpurReview.Web.Features.Calendars;
using SpurReview.Web.Features.Calibration;
using SpurReview.Web.Features.Catalogue;
using SpurReview.Web.Features.Corrections;
using SpurReview.Web.Features.FactChecks;
using SpurReview.Web.Features.History;
using SpurReview.Web.Features.Mail;
using SpurReview.Web.Features.People;
using SpurReview.Web.Features.Practice;
using SpurReview.Web.Features.Providers;
using SpurReview.Web.Features.Register;
using SpurReview.Web.Features.Reminding;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.SingleSignOn;
using SpurReview.Web.Features.VisitSync;
using SpurReview.Web.Forms;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Hosting;

/// <summary>The web application, put together.</summary>
public static class SpurApp
{
    /// <summary>A form may be as large as a review package, and some.</summary>
    internal const long MaxRequestBytes = 6_000_000;

    public static WebApplication Build(WebApplicationBuilder builder)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");

        builder.WebHost.UseStaticWebAssets();
        // Served as they were built and compressed, also from a build that was not published: nobody edits them in place.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = MaxRequestBytes;
            kestrel.AddServerHeader = false;
        });
        AddDatabase(builder);
        AddPages(builder.Services, builder.Configuration);
        builder.Services.AddKeys(builder.Configuration);
        builder.Services.AddSignIn(builder.Configuration);
        builder.Services.AddSingleSignOn();
        builder.AddTelemetry();

        var app = builder.Build();
        UsePipeline(app);
        return app;
    }

    /// <summary>What must have been read before the first page: the published checklists, which never change.</summary>
    public static Task PrepareAsync(WebApplication app) => app.Services.GetRequiredService<CatalogueHolder>().LoadAsync();

    private static void AddDatabase(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(Settings.AppConnection(builder.Configuration)));
        builder.Services.AddDbContext<SpurDbContext>(
            (services, options) => options.UseSpur(services.GetRequiredService<NpgsqlDataSource>())
        );
        builder.Services.AddSingleton<CatalogueHolder>();
        builder.Services.AddScoped(services => services.GetRequiredService<CatalogueHolder>().Catalogue);
        builder.Services.AddScoped<ReviewArchive>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddScoped<ReviewFiles>();
        builder.Services.AddScoped<AreaFiles>();
        builder.Services.AddScoped<FactCheckFiles>();
        builder.Services.AddScoped<PlanFiles>();
        builder.Services.AddScoped<ActionPages>();
        builder.Services.AddScoped<FrozenDrafts>();
        builder.Services.AddScoped<RoundFiles>();
        builder.Services.AddScoped<ReviewList>();
        builder.Services.AddScoped<ReportFacets>();
        builder.Services.AddScoped<ReportList>();
        builder.Services.AddScoped<ProviderList>();
        builder.Services.AddScoped<PeopleList>();
        builder.Services.AddScoped<RegisterList>();
        builder.Services.AddScoped<PracticeReviews>();
        builder.Services.AddScoped<Correctables>();
        builder.Services.AddScoped<HistoryReading>();
        builder.Services.AddReports(builder.Configuration);
        builder.Services.AddMail(builder.Configuration);
        builder.Services.AddReminders();
        builder.Services.AddSingleton<PersonalCalendar>();
        builder.Services.AddSingleton<CostlyTurns>();
        builder.Services.AddVisits();
    }

    private static void AddPages(IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddControllersWithViews(mvc =>
            {
                mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                mvc.Filters.AddService<CostlyTurns>();
                mvc.Filters.Add<UnitOfWorkFilter>();
                mvc.Filters.Add<DecidedFilter>();
                mvc.Filters.Add<DomainExceptionFilter>();
                mvc.Filters.Add<SessionEndedFilter>();
                mvc.Filters.Add<OneValuePerField>();
                mvc.ModelBinderProviders.Insert(0, new TextBinderProvider());
                mvc.ModelBinderProviders.Insert(0, new DateBinderProvider());
                mvc.ModelBinderProviders.Insert(0, new ChoiceBinderProvider());
                SwedishBindingMessages.Use(mvc.ModelBindingMessageProvider);
            })
            // Numbers and dates are sent as the browser's controls send them, without a hidden field that says so.
            .AddViewOptions(views => views.HtmlHelperOptions.FormInputRenderMode = FormInputRenderMode.AlwaysUseCurrentCulture)
            .AddRazorOptions(razor =>
            {
                razor.ViewLocationFormats.Clear();
                razor.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
                razor.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
                razor.ViewLocationExpanders.Add(new FeatureFolders());
            });
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        services.AddRateLimiter(RateLimits.Add);
        services.AddSafeCompression();
        // A list of findings may have 300 of them, with six fields each.
        services.Configure<FormOptions>(form => form.ValueCountLimit = 4096);
        var names = CookieNames.Of(configuration);
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = names.Form);
        services.Configure<CookieTempDataProviderOptions>(message => message.Cookie.Name = names.Message);
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
    }

    private static void UsePipeline(WebApplication app)
    {
        app.UseTelemetry();
        app.UseProxies();
        app.UseSecurityHeaders();
        // Only on HTTPS, and never of this machine.
        app.UseHsts();
        app.UseCookiePolicy(
            new CookiePolicyOptions
            {
                HttpOnly = HttpOnlyPolicy.Always,
                MinimumSameSitePolicy = SameSiteMode.Lax,
                Secure = Settings.IsHttps(app.Configuration) ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest,
            }
        );
        app.UseResponseCompression();
        app.UseExceptionHandler("/fel");
        app.UseStatusCodePagesWithReExecute("/fel/{0}");
        app.UseRouting();
        app.UseRouteNames();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseRequestSize();
        app.MapStaticAssets().AllowAnonymous();
        app.MapControllers();
        // Without an endpoint a stranger would be sent to sign in only to learn that the page does not exist.
        app.MapFallback(context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            })
            .AllowAnonymous();
    }
}
