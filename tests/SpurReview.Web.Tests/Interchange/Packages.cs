using System.Net.Http.Headers;

namespace SpurReview.Web.Tests.Interchange;

/// <summary>Sends files as the import page does.</summary>
internal static class Packages
{
    public static async Task<Page> ImportAsync(this Person person, byte[] file, string field = "Form.File")
    {
        var token = (await person.GetAsync(Links.ImportReview())).Token!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        form.Add(part, field, "granskning.json");
        return await Page.OfAsync(await person.Http.PostAsync(Links.ImportReview(), form));
    }
}
