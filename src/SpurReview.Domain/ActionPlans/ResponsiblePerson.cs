namespace SpurReview.Domain.ActionPlans;

/// <summary>Who does or follows up an action. Reports print the role; the name and the address stay with the unit and the provider.</summary>
public sealed record ResponsiblePerson(string Role, string? Name = null, string? Email = null);
