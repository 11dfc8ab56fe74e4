namespace SpurReview.Domain.Grading;

/// <summary>Gradering: the grade of an area, A best. Declared best first, so a smaller value is a better grade.</summary>
public enum Grade
{
    A,
    B,
    C,
    D,
}
