using SpurReview.Domain.Grading;
using SpurReview.Domain.Templates;
using SpurReview.Reports.Composing;

namespace SpurReview.Reports;

/// <summary>A grade in a few words, taken from the checklist's own sentences: "Åtgärder krävs".</summary>
public static class GradeNames
{
    // C and D end with what they ask for; A and B begin with what is followed.
    public static string Short(GradeText grade)
    {
        var sentences = grade.Text.Split('.', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (sentences.Length == 0)
            return grade.Text;
        if (grade.Grade is Grade.C or Grade.D)
            return sentences[^1];

        var followed = Prose.Capitalised(sentences[0].Replace("Socialstyrelsens ", "", StringComparison.Ordinal));
        return grade.Text.Contains("kvalitetsindikatorer är uppfyllda", StringComparison.Ordinal)
            ? $"{followed}, kvalitetsindikatorer uppfyllda"
            : followed;
    }
}
