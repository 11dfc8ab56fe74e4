using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SpurReview.Web.Forms;

/// <summary>Label, hint, error and control, always in that order: the only way we lay out a field.</summary>
[HtmlTargetElement("form-field", Attributes = "for,label")]
public sealed class FormFieldTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }
    public required string Label { get; set; }
    public string? Hint { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = FormField.Of(For, ViewContext);
        var control = await output.GetChildContentAsync();

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", field.Error is null ? "form-field" : "form-field form-field--error");
        output.Content.AppendHtml(Element("label", Label, ("for", field.Id), ("class", "form-label")));
        if (Hint is not null)
            output.Content.AppendHtml(Element("p", Hint, ("id", field.HintId), ("class", "form-field__hint")));
        if (field.Error is not null)
            output.Content.AppendHtml(Element("p", field.Error, ("id", field.ErrorId), ("class", "form-field__error")));
        output.Content.AppendHtml(control);
    }

    private static TagBuilder Element(string name, string text, params (string Name, string Value)[] attributes)
    {
        var element = new TagBuilder(name);
        foreach (var attribute in attributes)
            element.Attributes[attribute.Name] = attribute.Value;
        element.InnerHtml.Append(text);
        return element;
    }
}
