namespace SpurReview.Domain.Visits;

/// <summary>Samtidigt skrivet: fields that two wrote in without having seen each other's, where nobody has chosen yet what holds.</summary>
public static class SimultaneousTexts
{
    /// <summary>What stands in the way of a signature: one for each place that is printed. Notes are not.</summary>
    /// <param name="fields">As operations name them: comment.E5, grade.E.</param>
    public static IReadOnlyList<Obstacle> InTheWay(IEnumerable<string> fields) =>
        [
            .. fields
                .Where(IsPrinted)
                .Select(WhereOf)
                .Distinct()
                .OrderBy(where => where, StringComparer.Ordinal)
                .Select(where => new Obstacle(Rule.OneTextMustBeChosen, where)),
        ];

    private static bool IsPrinted(string field) => !field.StartsWith("note.", StringComparison.Ordinal);

    /// <summary>A criterion's code or an area's letter; null for a finding.</summary>
    private static string? WhereOf(string field) =>
        field.StartsWith("finding.", StringComparison.Ordinal) ? null : field[(field.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
