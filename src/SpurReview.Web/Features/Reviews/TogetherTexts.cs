using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Features.Reviews;

/// <summary>How a review's inspectors are spoken to together: mostly they are two, an old report may have one, and there may be more.</summary>
public static class TogetherTexts
{
    /// <summary>"du", "ni båda", "ni alla".</summary>
    public static string You(Review review) => Of(review, "du", "ni båda", "ni alla");

    /// <summary>"Du behöver skriva under igen.", "Ni behöver båda skriva under igen."</summary>
    public static string SignAgain(Review review) => $"{Of(review, "Du behöver", "Ni behöver båda", "Ni behöver alla")} skriva under igen.";

    /// <summary>"du", "båda", "alla": who has to sign again when something changes.</summary>
    public static string Everybody(Review review) => Of(review, "du", "båda", "alla");

    private static string Of(Review review, string one, string two, string more) =>
        review.Inspectors.Count switch
        {
            1 => one,
            2 => two,
            _ => more,
        };
}
