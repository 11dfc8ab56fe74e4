namespace SpurReview.Web.Tests.Publishing;

/// <summary>Both pages of publishing, as a person goes through them.</summary>
internal static class PublishingSteps
{
    /// <summary>The second page, which asks for a yes; the first one again where something is in the way.</summary>
    public static async Task<Page> CheckPublishingAsync(this Person person, Guid review, params (string Name, string? Value)[] filledIn) =>
        await person.SubmitAsync(await person.GetAsync(Links.Publish(review)), Links.Publish(review), filledIn);

    public static Task<Page> ConfirmPublishingAsync(this Person person, Page second, Guid review) =>
        person.SubmitAsync(second, Links.ConfirmPublishing(review), ("Form.Confirmed", "true"));

    public static async Task<Page> PublishAsync(this Person person, Guid review, params (string Name, string? Value)[] filledIn) =>
        await person.ConfirmPublishingAsync(await person.CheckPublishingAsync(review, filledIn), review);
}
