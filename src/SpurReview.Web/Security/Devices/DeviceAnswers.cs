using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using SpurReview.Data.Accounts;

namespace SpurReview.Web.Security.Devices;

/// <summary>Why a device is refused, as it reads it.</summary>
/// <param name="Message">In Swedish, where a person is to read it.</param>
public sealed record DeviceRefusal(string Reason, string? Message = null);

/// <summary>All the ways in which a device is refused.</summary>
public static class DeviceAnswers
{
    public static readonly DeviceRefusal SignedOut = new("signedOut");
    public static readonly DeviceRefusal Replaced = new(
        "notInspector",
        "Du är inte längre inspektör i den här granskningen. Det du skrev finns i filen som du kan hämta här."
    );

    /// <summary>The person is an inspector too, but is here as something else just now. Nothing has ended, and what was written waits.</summary>
    public static readonly DeviceRefusal OtherRole = new("otherRole", "Du är här i en annan roll. Byt till inspektör för att skicka.");

    /// <summary>The person has so many streams open that this one gives way. It may be opened again later.</summary>
    public static readonly DeviceRefusal ManyStreams = new("manyStreams");

    public static ObjectResult NotInspector() => new(Replaced) { StatusCode = StatusCodes.Status403Forbidden };

    public static ObjectResult Garbage() =>
        new(new DeviceRefusal("garbage", "Det som skickades gick inte att läsa. Inget är ändrat."))
        {
            StatusCode = StatusCodes.Status400BadRequest,
        };

    public static ObjectResult WrongToken() => new(new DeviceRefusal("token")) { StatusCode = StatusCodes.Status400BadRequest };

    /// <summary>A rule, or somebody else's change, stood in the way of all that was sent. Nothing is changed.</summary>
    /// <param name="passes">The same may be sent again; otherwise not as it is.</param>
    public static ObjectResult Of(int status, bool passes, string message) =>
        new(new DeviceRefusal(passes ? "again" : "refused", message)) { StatusCode = status };

    public static ObjectResult MustSignIn() => new(SignedOut) { StatusCode = StatusCodes.Status401Unauthorized };

    /// <summary>Where no action has been reached.</summary>
    public static Task MustSignIn(HttpContext context) => WriteAsync(context, StatusCodes.Status401Unauthorized, SignedOut);

    /// <summary>The same, of who may not as who she is just now.</summary>
    public static Task MayNot(HttpContext context) =>
        WriteAsync(context, StatusCodes.Status403Forbidden, IsHereAsAnother(context.User) ? OtherRole : Replaced);

    private static bool IsHereAsAnother(ClaimsPrincipal user) =>
        !user.Is(AccountRole.Inspector) && user.HeldRoles().Contains(AccountRole.Inspector);

    private static Task WriteAsync(HttpContext context, int status, DeviceRefusal refusal)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(refusal);
    }
}
