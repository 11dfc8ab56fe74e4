using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Areas;

/// <summary>Grade and reason, which are decided together, as the one value of a field: the letter, a line break, the reason.</summary>
internal sealed record GradeValue(string Letter, string Reason)
{
    /// <summary>Null where nothing is chosen, or nothing that is a grade.</summary>
    public Grade? Grade => AreaTexts.GradeOf(Letter);

    public static GradeValue Of(GradeDecision? decision) => new(decision?.Grade.ToString() ?? "", FieldText.Of(decision?.Reason));

    public static GradeValue Unpack(string packed) =>
        packed.Split('\n', 2) is [var letter, var reason] ? new(letter, reason) : new(packed, "");

    public string Pack() => $"{Letter}\n{Reason}";
}
