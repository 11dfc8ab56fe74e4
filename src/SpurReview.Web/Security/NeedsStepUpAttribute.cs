using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using SpurReview.Web.Features.StepUps;

namespace SpurReview.Web.Security;

/// <summary>
/// The action is for somebody who has shown within ten minutes that it is she. Otherwise the answer is the page that asks. It carries what was
/// sent, and sends it again with the proof, so that nothing of a form is lost and nothing of it lies on the server.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsStepUpAttribute() : TypeFilterAttribute(typeof(StepUpFilter));

internal sealed class StepUpFilter(StepUp stepUp, IModelMetadataProvider metadata) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var (user, cancelled) = (context.HttpContext.User, context.HttpContext.RequestAborted);
        // Somebody halfway in has just given her password, and is let to few pages.
        if (user.AccountId() is not { } id || await stepUp.IsRecentAsync(user.SessionId(), cancelled))
        {
            await next();
            return;
        }

        var (account, ways) = await stepUp.WaysAsync(id, cancelled);
        var request = context.HttpContext.Request;
        var shown = request.HasFormContentType
            ? await stepUp.TryAsync(account, ways, user.SessionId(), await request.ReadFormAsync(cancelled), cancelled)
            : null;
        if (shown is true)
            await next();
        else
            context.Result = Question(context.ModelState, StepUpPage.Of(request, ways, isWrong: shown is false));
    }

    /// <summary>What the action found wrong with its own form is not for this page to say.</summary>
    private ViewResult Question(ModelStateDictionary state, StepUpPage page)
    {
        state.Clear();
        if (page.IsWrong)
            state.AddModelError(page.Field, "Det stämmer inte. Försök igen. Efter fem försök får du vänta en kvart.");
        return new ViewResult
        {
            ViewName = "/Features/StepUps/StepUp.cshtml",
            StatusCode = StatusCodes.Status428PreconditionRequired,
            ViewData = new ViewDataDictionary<StepUpPage>(metadata, state) { Model = page },
        };
    }
}
