using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace SpurReview.Web.Features.Shared;

/// <summary>What the next page says of what was just done, once.</summary>
public static class Messages
{
    private const string Key = "besked";

    public static void Say(this Controller controller, string message) => controller.TempData[Key] = message;

    public static string? Said(ITempDataDictionary data) => data[Key] as string;
}
