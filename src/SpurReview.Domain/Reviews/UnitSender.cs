namespace SpurReview.Domain.Reviews;

/// <summary>
/// Who is about to send for the unit: its answer to the draft, its plan, or that it needs longer time. The head does, and a deputy where the
/// head has said so. Source: the product's "People".
/// </summary>
public sealed record UnitSender
{
    private UnitSender(Rule? rule) => RuleAgainst = rule;

    /// <summary>Verksamhetschefen.</summary>
    public static UnitSender Head { get; } = new(rule: null);

    /// <summary>Studierektorn and others who prepare.</summary>
    public static UnitSender Other { get; } = new(Rule.OnlyTheHeadSends);

    /// <summary>Ställföreträdare.</summary>
    /// <param name="letByHead">The head of the unit has said that the deputy may send.</param>
    public static UnitSender Deputy(bool letByHead) => letByHead ? Head : new(Rule.DeputyNeedsTheHeadsWord);

    /// <summary>Null where the person may send.</summary>
    public Rule? RuleAgainst { get; }
    public bool MaySend => RuleAgainst is null;

    internal void EnsureMaySend()
    {
        if (RuleAgainst is { } rule)
            throw new RuleBrokenException(rule);
    }
}
