namespace SpurReview.Domain.ActionPlans;

/// <summary>How it stands with a follow-up on a given day. The lengths are ours: no source read gives any.</summary>
public enum FollowUpStatus
{
    /// <summary>Kommande: it is more than two weeks to its day.</summary>
    Coming,

    /// <summary>Dags att rapportera: until the day has passed.</summary>
    Due,

    /// <summary>Sen: the day has passed, by thirty days at most.</summary>
    Late,

    /// <summary>Rapporterad, however late.</summary>
    Done,

    /// <summary>Saknas: nothing has come in thirty days after its day. It may still come.</summary>
    Missing,
}
