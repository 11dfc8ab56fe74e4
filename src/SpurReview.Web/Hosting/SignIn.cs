using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Web.Security;

namespace SpurReview.Web.Hosting;

/// <summary>ASP.NET Core Identity with a cookie.</summary>
internal static class SignIn
{
    public static void AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddIdentityCore<Account>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                // Length is what protects; rules about signs only make people write them down.
                identity.Password.RequiredLength = 12;
                identity.Password.RequireDigit = identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
                identity.Lockout.MaxFailedAccessAttempts = 5;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<SpurDbContext>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<AccountClaims>();

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = SessionOver.CookieName;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = "/logga-in";
            cookie.ReturnUrlParameter = "tillbaka";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.SlidingExpiration = true;
            var isDemo = Settings.IsDemo(configuration);
            cookie.Events.OnValidatePrincipal = context => ValidateAsync(context, isDemo);
            cookie.Events.OnRedirectToLogin = context =>
            {
                context.Response.Redirect(SessionOver.AddressFor(context.Request, context.RedirectUri));
                return Task.CompletedTask;
            };
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        // The stamp is checked now and then, and the claims made anew; who acts in which role stays as it was.
        services.Configure<SecurityStampValidatorOptions>(stamp =>
            stamp.OnRefreshingPrincipal = context =>
            {
                if (context.CurrentPrincipal?.Role() is { } role)
                    context.NewPrincipal = context.NewPrincipal!.ActingAs(role);
                return Task.CompletedTask;
            }
        );
        services.AddAuthorization(Policies.Add);
        services.AddHttpContextAccessor();

        var keys = services.AddDataProtection().SetApplicationName("SpurReview");
        if (configuration[Settings.Data] is { } data)
            keys.PersistKeysToFileSystem(PrivateDirectory.At(data, "keys"));
    }

    /// <summary>An invented person is nobody once the demo is off, whatever her cookie says.</summary>
    private static Task ValidateAsync(CookieValidatePrincipalContext context, bool isDemo)
    {
        if (isDemo || context.Principal?.HasClaim(c => c.Type == CurrentUser.DemoClaim) is not true)
            return SecurityStampValidator.ValidatePrincipalAsync(context);

        context.RejectPrincipal();
        return context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}
