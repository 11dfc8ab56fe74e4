using SpurReview.Data.Audit;

namespace SpurReview.Web.Features.History;

/// <summary>An entry of the history with what is left of its text.</summary>
public sealed record HistoryEvent(AuditEntry Entry, AuditText? Text)
{
    /// <summary>The text was kept once and has been erased since.</summary>
    public bool IsErased => Entry.ContentHash is not null && Text is null;
}
