using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SpurReview.Web.Features.Authenticity;

/// <summary>A checksum as the report prints it, in groups of four, with no spaces that a copy of it would carry along.</summary>
[HtmlTargetElement("check-sum", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChecksumTagHelper : TagHelper
{
    private const int GroupLength = 4;

    public required string Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "code";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "check-sum");
        foreach (var digits in Value.Chunk(GroupLength))
        {
            var group = new TagBuilder("span");
            group.InnerHtml.Append(new string(digits));
            output.Content.AppendHtml(group);
        }
    }
}
