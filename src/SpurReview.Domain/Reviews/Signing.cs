using SpurReview.Domain.Visits;

namespace SpurReview.Domain.Reviews;

/// <summary>Underskrift: the inspectors sign the draft, and the office, which reads what is signed, may send it back to them.</summary>
public static class Signing
{
    /// <summary>
    /// An inspector signs the draft as it stands, and says thereby that every area is done. What is missing is listed by
    /// <see cref="ReviewGuards.ContentIsComplete"/>.
    /// </summary>
    /// <param name="simultaneous">The fields that two wrote in at the same time, and where nobody has chosen yet.</param>
    public static void Sign(this Review review, Guid inspectorId, DateTimeOffset now, IReadOnlyCollection<string>? simultaneous = null)
    {
        if (!review.MayBeSigned)
            throw new RuleBrokenException(Rule.NothingToSignYet);
        ReviewGuards.EnsureHasDeclared(review, inspectorId);
        List<Obstacle> obstacles = [.. ReviewGuards.ContentIsComplete(review), .. SimultaneousTexts.InTheWay(simultaneous ?? [])];
        if (obstacles.Count > 0)
            throw new RuleBrokenException(obstacles);

        foreach (var area in review.Areas)
            area.SetDone();
        var inspector = review.Inspectors.Single(i => i.Id == inspectorId);
        (inspector.SignedAt, inspector.HasSigned) = (now, true);
    }

    /// <summary>
    /// Sends the signed draft back to its inspectors, with what is to be changed: every signature is taken back, and given anew. Before that
    /// there is nothing to send back; what is in the way is listed by <see cref="ReviewGuards.DraftMayBeReturned"/>.
    /// </summary>
    public static DraftReturn ReturnDraft(this Review review, string comment)
    {
        if (ReviewGuards.DraftMayBeReturned(review).ToList() is { Count: > 0 } obstacles)
            throw new RuleBrokenException(obstacles);

        var returned = new DraftReturn(review, comment);
        foreach (var inspector in review.Inspectors)
            inspector.SignedAt = null;
        return returned;
    }
}
