using SpurReview.Domain.Grading;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.Html;

/// <summary>All criteria, or only what is not met: two plain links, nothing hidden by script.</summary>
internal static class HtmlFilter
{
    public static void Write(HtmlWriter html, HtmlOptions options)
    {
        html.Open("p", ("class", "report__filter"), ("id", "kriterier")).Text("Visa: ");
        Choice(html, "alla kriterier", "?#kriterier", isChosen: !options.OnlyUnmet);
        html.Text(" · ");
        Choice(html, "bara det som inte är uppfyllt", "?visa=brister#kriterier", isChosen: options.OnlyUnmet);
        html.Close();
    }

    /// <summary>"2 av 13 kriterier är inte uppfyllda."</summary>
    public static string Count(IEnumerable<Block> blocks)
    {
        var rows = blocks.OfType<CriterionGroup>().SelectMany(g => g.Rows).ToList();
        return rows.Count(r => r.Verdict is Verdict.NotMet) switch
        {
            0 => $"Inget av {rows.Count} kriterier bedömdes som inte uppfyllt.",
            1 => $"1 av {rows.Count} kriterier är inte uppfyllt.",
            var unmet => $"{unmet} av {rows.Count} kriterier är inte uppfyllda.",
        };
    }

    private static void Choice(HtmlWriter html, string words, string address, bool isChosen)
    {
        if (isChosen)
            html.Open("strong", ("aria-current", "true")).Text(words).Close();
        else
            html.Open("a", ("href", address)).Text(words).Close();
    }
}
