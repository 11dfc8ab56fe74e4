using System.Text;
using System.Text.RegularExpressions;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.Tests.QuestPdf;

/// <summary>A PDF's text without what depends on where lines and pages break: white space, hyphens, repeated heads, page numbers.</summary>
internal sealed class ComparableText(ReportDocument document)
{
    private static readonly string[] _tableHeads =
    [
        ReportWords.Area + ReportWords.Grade + ReportWords.Meaning,
        ReportWords.Code + ReportWords.Criterion + ReportWords.Verdict,
        ReportWords.Code + ReportWords.Requirement + ReportWords.Due + ReportWords.FollowUp + ReportWords.Decision,
    ];

    private IEnumerable<PlanEntry> Plan => document.Sections.SelectMany(s => s.Blocks).OfType<PlanEntry>();

    private IEnumerable<ContentsEntry> Contents =>
        document.Sections.SelectMany(s => s.Blocks).OfType<Contents>().SelectMany(c => c.Entries);

    public string Of(string body)
    {
        var text = new StringBuilder();
        foreach (var page in body.Split('\f'))
            text.Append(WithoutRepeatedHead(Bare(page), text.ToString()));

        return WithoutPageNumbers(_tableHeads.Select(Bare).Aggregate(text.ToString(), (rest, head) => rest.Replace(head, "", Ordinal)));
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static string Bare(string text) =>
        string.Concat(
            text.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '\u2010' or '\u2011' or '\u00AD' or '\u200B' or '•' or '·'))
        );

    private string WithoutRepeatedHead(string page, string before)
    {
        var heads = Plan.Select(Head).Where(head => before.Contains(head, Ordinal));
        return heads.FirstOrDefault(head => page.StartsWith(head, Ordinal)) is { } repeated ? page[repeated.Length..] : page;
    }

    private static string Head(PlanEntry entry) =>
        Bare(entry.Title + string.Concat(entry.Requirements.Where(r => r.Text.Length > 0).Select(r => r.Code + r.Text)));

    private string WithoutPageNumbers(string text) =>
        Contents
            .Select(entry => Bare(entry.Label + entry.Title))
            .Aggregate(text, (rest, entry) => new Regex($@"({Regex.Escape(entry)})\.*\d{{1,3}}").Replace(rest, "$1", count: 1));
}
