using SpurReview.Domain.Facts;
using SpurReview.Domain.Templates;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Domain.Reviews;

/// <summary>Övning: an invented review for one inspector alone. It begins in the middle of its site visit, where there is most to learn.</summary>
public static class PracticeReview
{
    /// <param name="colleague">The other inspector, who does not exist.</param>
    public static Review Begin(
        Unit unit,
        ChecklistTemplate template,
        string specialty,
        Practitioner practitioner,
        string colleague,
        DateOnly today
    )
    {
        var review = new Review(unit, template, specialty)
        {
            Origin = ReviewOrigin.Practice,
            State = ReviewState.SiteVisit,
            PractisedBy = practitioner.AccountId,
        };
        review.SetVisit(new SiteVisit(today, today.AddDays(1), VisitForm.Onsite));
        review.AddInspector(practitioner.Name, practitioner.City, practitioner.AccountId).DeclaredNoConflictOn = today;
        review.AddInspector(colleague, city: null, accountId: null).DeclaredNoConflictOn = today;
        return review;
    }

    public static Review With(this Review review, UnitFact fact, decimal number)
    {
        review.RecordFact(fact, new FactValue(number, Text: null));
        return review;
    }
}

/// <summary>The inspector who practises.</summary>
public sealed record Practitioner(Guid AccountId, string Name, string? City);
