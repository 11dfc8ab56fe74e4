using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SpurReview.Web.Forms;

/// <summary>Every posted form carries the antiforgery token. The framework's helper leaves it out where a form spells its address.</summary>
[HtmlTargetElement("form", Attributes = "action")]
public sealed class FormTokenTagHelper(IHtmlGenerator html) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (context.AllAttributes["method"]?.Value?.ToString() is "post")
            output.PostContent.AppendHtml(html.GenerateAntiforgery(ViewContext));
    }
}
