using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace SpurReview.Web.Forms;

/// <summary>The ids that tie a control to its label, hint and error, and the error itself.</summary>
internal sealed record FormField(string Id, string? Error)
{
    public string HintId => $"{Id}-hint";
    public string ErrorId => $"{Id}-error";

    public static FormField Of(ModelExpression expression, ViewContext context)
    {
        var name = context.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        return new FormField(IdOf(name), context.ModelState[name]?.Errors.FirstOrDefault()?.ErrorMessage);
    }

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");
}
