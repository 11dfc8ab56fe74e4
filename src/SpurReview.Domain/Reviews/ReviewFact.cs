using SpurReview.Domain.Facts;

namespace SpurReview.Domain.Reviews;

/// <summary>A fact about the unit as it was at this review.</summary>
public sealed class ReviewFact
{
    internal ReviewFact(Review review, UnitFact fact, FactValue value)
    {
        if (fact.IsText() ? value is not { Text: not null, Number: null } : value is not { Number: >= 0, Text: null })
            throw new ArgumentException($"{fact} has a value of the wrong kind.", nameof(value));

        (ReviewId, Fact, Number, Text) = (review.Id, fact, value.Number, value.Text);
    }

    private ReviewFact() { } // For EF Core, which then fills the properties.

    public Guid ReviewId { get; private init; }
    public UnitFact Fact { get; private init; }
    public decimal? Number { get; private init; }
    public string? Text { get; private init; }
    public FactValue Value => new(Number, Text);
}
