using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace SpurReview.Web.Hosting;

/// <summary>A feature may have several controllers: their views lie in its folder, which is called as its namespace ends.</summary>
internal sealed class FeatureFolders : IViewLocationExpander
{
    private const string Feature = "feature";

    public void PopulateValues(ViewLocationExpanderContext context) =>
        context.Values[Feature] = (
            context.ActionContext.ActionDescriptor as ControllerActionDescriptor
        )?.ControllerTypeInfo.Namespace?.Split('.')[^1];

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        context.Values[Feature] is { } folder ? viewLocations.Prepend($"/Features/{folder}/{{0}}.cshtml") : viewLocations;
}
