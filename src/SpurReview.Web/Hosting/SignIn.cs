using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Web.Features.Invitations;
using SpurReview.Web.Features.MyAccount;
using SpurReview.Web.Features.SignIn;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Devices;

namespace SpurReview.Web.Hosting;

/// <summary>ASP.NET Core Identity with a cookie.</summary>
internal static class SignIn
{
    public static void AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        AddIdentity(services);
        AddCookies(services, CookieNames.Of(configuration), Settings.IsDemo(configuration));
        // The stamp is checked now and then, and the claims made anew; the session and the role stay as they were.
        services.Configure<SecurityStampValidatorOptions>(stamp =>
            stamp.OnRefreshingPrincipal = context =>
            {
                context.NewPrincipal = context.NewPrincipal!.Continuing(context.CurrentPrincipal!);
                return Task.CompletedTask;
            }
        );
        services.AddAuthorization(Policies.Add);
        services.AddHttpContextAccessor();
        services.AddScoped<PasswordCheck>();
        services.AddScoped<NewPasswords>();
        services.AddScoped<SecondFactors>();
        services.AddScoped<InvitationLinks>();
        services.AddScoped<Passkeys>();
        services.AddScoped<StepUp>();
        services.AddScoped<SetUp>();
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services
            .AddIdentityCore<Account>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                // Length is what protects; rules about signs only make people write them down.
                identity.Password.RequiredLength = 12;
                identity.Password.RequireDigit = identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
            })
            .AddEntityFrameworkStores<SpurDbContext>()
            .AddSignInManager<SpurSignIn>()
            .AddClaimsPrincipalFactory<AccountClaims>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 210_000);
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // The device asks for a finger, a face or its code, which makes the key two proofs in one, and it knows whose key it is.
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
        });
    }

    private static void AddCookies(IServiceCollection services, CookieNames names, bool isDemo)
    {
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddIdentityCookies();
        authentication.AddCookie(
            HalfSignIn.Scheme,
            cookie =>
            {
                cookie.Cookie.Name = names.Half;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.LoginPath = "/logga-in";
                cookie.ReturnUrlParameter = "tillbaka";
                cookie.ExpireTimeSpan = HalfSignIn.Lifetime;
                cookie.SlidingExpiration = false;
            }
        );
        services.Configure<CookieAuthenticationOptions>(
            IdentityConstants.TwoFactorUserIdScheme,
            cookie => (cookie.Cookie.Name, cookie.Cookie.SameSite) = (names.Passkey, SameSiteMode.Strict)
        );
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = names.Session;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = "/logga-in";
            cookie.ReturnUrlParameter = "tillbaka";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.SlidingExpiration = true;
            cookie.Events.OnValidatePrincipal = context => ValidateAsync(context, isDemo);
            cookie.Events.OnRedirectToLogin = context =>
            {
                if (ForDevicesAttribute.IsOn(context.HttpContext))
                    return DeviceAnswers.MustSignIn(context.HttpContext);
                context.Response.Redirect(SessionOver.AddressFor(context.Request, names.Session, context.RedirectUri));
                return Task.CompletedTask;
            };
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                if (ForDevicesAttribute.IsOn(context.HttpContext))
                    return DeviceAnswers.MayNot(context.HttpContext);
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
    }

    /// <summary>An invented person is nobody once the demo is off, whatever her cookie says; and nobody is anybody without a session.</summary>
    private static Task ValidateAsync(CookieValidatePrincipalContext context, bool isDemo)
    {
        var isGood =
            context.Principal?.SessionId() is not null && (isDemo || !context.Principal.HasClaim(c => c.Type == CurrentUser.DemoClaim));
        if (isGood)
            return SecurityStampValidator.ValidatePrincipalAsync(context);

        context.RejectPrincipal();
        return context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}
