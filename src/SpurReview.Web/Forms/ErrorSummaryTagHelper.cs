using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SpurReview.Web.Forms;

/// <summary>The box at the top of a form with faults: takes the focus, counts them and links each to its field.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var faults = Faults().ToList();
        if (faults.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-module", "focus");
        output.Content.AppendHtml(Heading(faults.Count));
        output.Content.AppendHtml(List(faults));
    }

    private IEnumerable<(string Field, string Message)> Faults() =>
        from entry in ViewContext.ModelState
        where entry.Value is { ValidationState: ModelValidationState.Invalid }
        from error in entry.Value.Errors.Take(entry.Key.Length == 0 ? int.MaxValue : 1)
        select (entry.Key, error.ErrorMessage);

    private static TagBuilder Heading(int count)
    {
        var heading = new TagBuilder("h2");
        heading.AddCssClass("h5");
        heading.InnerHtml.Append(count == 1 ? "Rätta en sak innan du kan fortsätta" : $"Rätta {count} saker innan du kan fortsätta");
        return heading;
    }

    private static TagBuilder List(IEnumerable<(string Field, string Message)> faults)
    {
        var list = new TagBuilder("ul");
        list.AddCssClass("mb-0");
        foreach (var (field, message) in faults)
        {
            var item = new TagBuilder("li");
            item.InnerHtml.AppendHtml(field.Length == 0 ? Plain(message) : Link(field, message));
            list.InnerHtml.AppendHtml(item);
        }
        return list;
    }

    private static TagBuilder Plain(string message)
    {
        var text = new TagBuilder("span");
        text.InnerHtml.Append(message);
        return text;
    }

    private static TagBuilder Link(string field, string message)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = $"#{FormField.IdOf(field)}";
        link.InnerHtml.Append(message);
        return link;
    }
}
