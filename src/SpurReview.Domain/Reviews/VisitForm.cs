namespace SpurReview.Domain.Reviews;

/// <summary>Besökets form: på plats or på distans.</summary>
public enum VisitForm
{
    Onsite,
    Remote,
}
