namespace SpurReview.Domain.Reviews;

/// <summary>What goes with a step: the day it was decided, and a note where one is needed or wanted.</summary>
public sealed record StepDecision(DateOnly On, string? Note = null);
