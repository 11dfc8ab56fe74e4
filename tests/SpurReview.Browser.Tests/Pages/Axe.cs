using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace SpurReview.Browser.Tests.Pages;

/// <summary>What axe has to say of a page. Asked in the page itself: no page here has frames, and the package's own way opens a window more for each answer.</summary>
internal static class Axe
{
    private static readonly string _script = new BundledAxeScriptProvider().GetScript();

    // Of what is well nothing is told; all of it takes longer to send than to find.
    private const string Run = """
        async (rules) => {
          const options = { resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) };
          const { violations } = await axe.run(document, options);
          return violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${v.help} – ${node.html.slice(0, 160)}`));
        }
        """;

    public static Task<IReadOnlyList<string>> FaultsAsync(IPage page) => AskAsync(page, null);

    /// <summary>What other colours on the same page can bring about.</summary>
    public static Task<IReadOnlyList<string>> FaultsOfColourAsync(IPage page) => AskAsync(page, ["color-contrast", "link-in-text-block"]);

    private static async Task<IReadOnlyList<string>> AskAsync(IPage page, string[]? rules)
    {
        if (!await page.EvaluateAsync<bool>("typeof axe === 'object'"))
            await page.EvaluateAsync(_script);
        return await page.EvaluateAsync<string[]>(Run, rules);
    }
}
