namespace SpurReview.Data.Tests.ActionPlans;

/// <summary>What is published with a report, and what is not.</summary>
public partial class PlanAttachmentTests
{
    [Theory]
    [InlineData("public")]
    [InlineData("none")]
    public async Task Publishing_the_report_publishes_no_file(string reach)
    {
        var (review, office) = await ReviewAsync("all");
        await SendAsync(review);
        // Whatever the rules on the way there say, what is asked is who sees files of a review that is published.
        await database.Superuser.CommitAsync(
            $"set local session_replication_role = replica; update reviews set state = 'Published', published_on = visit_to where id = '{review}'"
        );

        (await NamesAsync(review, reach, Guid.NewGuid())).Should().BeEmpty();
        (await NamesAsync(review, "all", office)).Should().ContainSingle("it is there");
    }
}
