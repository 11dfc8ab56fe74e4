using Microsoft.AspNetCore.Mvc;

namespace SpurReview.Web.Errors;

/// <summary>The error page as an action's answer.</summary>
public static class ErrorViews
{
    public const string Path = "/Features/Errors/Error.cshtml";

    public static ViewResult ErrorView(this Controller controller, int status, ErrorPage page)
    {
        controller.Response.StatusCode = status;
        return controller.View(Path, page);
    }

    /// <summary>What the page showed is no longer so.</summary>
    public static ViewResult Stale(this Controller controller) =>
        controller.ErrorView(StatusCodes.Status409Conflict, ErrorPage.Of(StatusCodes.Status409Conflict));

    /// <summary>The form again, with its faults.</summary>
    public static ViewResult Faulty(this Controller controller, string view, object page)
    {
        controller.Response.StatusCode = StatusCodes.Status400BadRequest;
        return controller.View(view, page);
    }
}
