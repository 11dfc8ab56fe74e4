namespace SpurReview.Web.Tests.Comparing;

internal static class OwnRows
{
    /// <summary>How many own gradings of area A the review has, whoever may read them.</summary>
    public static async Task<long> CountOwnAsync(this App app, Guid review)
    {
        await using var command = app.Database.Superuser.CreateCommand(
            $"select count(*) from own_gradings where review_id = '{review}' and letter = 'A'"
        );
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
