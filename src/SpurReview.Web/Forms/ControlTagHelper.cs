using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SpurReview.Web.Forms;

/// <summary>Ties a control to the hint and the error of its form-field, and gives it the looks of one.</summary>
[HtmlTargetElement("input", Attributes = "asp-for")]
[HtmlTargetElement("select", Attributes = "asp-for")]
[HtmlTargetElement("textarea", Attributes = "asp-for")]
public sealed class ControlTagHelper : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public required ModelExpression For { get; set; }

    /// <summary>The form-field around it has a hint.</summary>
    [HtmlAttributeName("has-hint")]
    public bool HasHint { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var type = output.Attributes["type"]?.Value?.ToString();
        if (type is "hidden")
            return;

        var field = FormField.Of(For, ViewContext);
        // The framework adds a class of its own where there is a fault; only the view's counts here.
        if (!context.AllAttributes.ContainsName("class"))
            output.Attributes.SetAttribute("class", Class(output.TagName, type));

        var described = new[] { HasHint ? field.HintId : null, field.Error is null ? null : field.ErrorId }.OfType<string>();
        if (described.Any())
            output.Attributes.SetAttribute("aria-describedby", string.Join(' ', described));
        if (field.Error is not null)
            output.Attributes.SetAttribute("aria-invalid", "true");
    }

    private static string Class(string tag, string? type) =>
        tag is "select" ? "form-select"
        : type is "radio" or "checkbox" ? "form-check-input"
        : "form-control";
}
