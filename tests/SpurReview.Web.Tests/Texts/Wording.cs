using AngleSharp.Dom;

namespace SpurReview.Web.Tests.Texts;

/// <summary>What a page says, element by element, as it is seen: without what only screen readers are told, spaces made one.</summary>
internal static class Wording
{
    /// <summary>Each wording is all that one of the elements says, so that no longer sentence can pass for it.</summary>
    public static void ShouldSay(this Page page, string selector, params string[] wordings) =>
        page.Said(selector).Should().Contain(wordings, "the page words it so in {0}", selector);

    public static IReadOnlyList<string> Said(this Page page, string selector) =>
        [.. page.Document.QuerySelectorAll(selector).Select(Seen).Where(text => text.Length > 0)];

    private static string Seen(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var hidden in copy.QuerySelectorAll(".visually-hidden, kbd").ToList())
            hidden.Remove();
        return string.Join(' ', copy.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
