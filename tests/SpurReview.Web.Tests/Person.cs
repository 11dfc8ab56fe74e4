using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SpurReview.Web.Tests;

/// <summary>One person's browser: keeps its cookies, shows pages, sends forms with the token that the page gave.</summary>
public sealed record Person(HttpClient Http, Guid? AccountId)
{
    public async Task<Page> GetAsync(string address) => await Page.OfAsync(await Http.GetAsync(address));

    /// <summary>Sends a form. A field that is there twice is sent twice; one whose value is null is not sent.</summary>
    /// <param name="tokenFrom">The page with the form; the address itself unless said.</param>
    public async Task<Page> PostFormAsync(string address, IEnumerable<(string Name, string? Value)> fields, string? tokenFrom = null)
    {
        var token = (await GetAsync(tokenFrom ?? address)).Token;
        return await PostAsync(address, fields, token);
    }

    /// <summary>Sends a form with a token at hand, or none.</summary>
    public async Task<Page> PostAsync(string address, IEnumerable<(string Name, string? Value)> fields, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = Form.Encoded(fields) };
        if (token is not null)
            request.Headers.Add("RequestVerificationToken", token);
        return await Page.OfAsync(await Http.SendAsync(request));
    }

    /// <summary>Sends a page's form as a browser would, with some of its fields filled in.</summary>
    public async Task<Page> SubmitAsync(Page page, string action, params (string Name, string? Value)[] filledIn) =>
        await PostAsync(action, page.FormTo(action).With(filledIn), page.Token);
}

/// <summary>An answer: its status and, where it is a page, what stands on it.</summary>
public sealed record Page(HttpStatusCode Status, Uri? Location, string Text, IHtmlDocument Document)
{
    public string? Token => (Document.QuerySelector("input[name=__RequestVerificationToken]") as IHtmlInputElement)?.Value;

    public static async Task<Page> OfAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync();
            return new Page(response.StatusCode, response.Headers.Location, text, await new HtmlParser().ParseDocumentAsync(text));
        }
    }

    /// <summary>What a browser would send from the form if nothing were touched.</summary>
    public Form FormTo(string action) => Form.Of(Document.Forms.Single(f => f.GetAttribute("action") == action));

    /// <summary>The sentences in the error summary.</summary>
    public IReadOnlyList<string> Faults => [.. Document.QuerySelectorAll(".error-summary li").Select(li => li.TextContent.Trim())];
}
