using FsCheck;
using FsCheck.Fluent;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Templates;

namespace SpurReview.Domain.Tests.Grading;

/// <summary>The verdicts of one area: written out for examples, generated for properties.</summary>
internal static class Areas
{
    /// <summary>Written as in a table: "R+ R- G? Q0" is a regulation met, one not met, advice not assessed, an indicator not relevant.</summary>
    /// <remarks>Codes are X1, X2 … in order. A star marks a kind that is not confirmed: "R-*".</remarks>
    public static IReadOnlyList<AssessedCriterion> Read(string criteria) =>
        [.. criteria.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((word, i) => Criterion($"X{i + 1}", word))];

    private static AssessedCriterion Criterion(string code, string word) =>
        new(
            code,
            word[0] switch
            {
                'R' => CriterionKind.Regulation,
                'G' => CriterionKind.GeneralAdvice,
                'Q' => CriterionKind.QualityIndicator,
                _ => throw new ArgumentException($"No kind is written {word}."),
            },
            word[1] switch
            {
                '+' => Verdict.Met,
                '-' => Verdict.NotMet,
                '0' => Verdict.NotRelevant,
                '?' => Verdict.NotAssessed,
                _ => throw new ArgumentException($"No verdict is written {word}."),
            },
            KindUncertain: word.EndsWith('*')
        );

    /// <summary>Any area of up to twelve criteria and any number of allowed exceptions.</summary>
    public static Gen<Case> Any { get; } =
        from kinds in Gen.Elements(Enum.GetValues<CriterionKind>()).ListOf()
        from verdicts in Gen.Elements(Enum.GetValues<Verdict>()).ListOf(Math.Min(kinds.Count, 12))
        from uncertain in Gen.Elements(true, false, false).ListOf(Math.Min(kinds.Count, 12))
        from allowed in Gen.Choose(0, 4)
        select new Case([.. verdicts.Select((verdict, i) => new AssessedCriterion($"X{i + 1}", kinds[i], verdict, uncertain[i]))], allowed);

    /// <summary>An area whose regulations are all met or not relevant, so that the later steps decide.</summary>
    public static Gen<Case> WithoutMissedRegulations { get; } =
        Any.Select(any =>
            any with
            {
                Criteria =
                [
                    .. any.Criteria.Select(c =>
                        c is { Kind: CriterionKind.Regulation, Verdict: Verdict.NotMet or Verdict.NotAssessed }
                            ? c with
                            {
                                Verdict = Verdict.Met,
                            }
                            : c
                    ),
                ],
            }
        );
}

/// <summary>One area as a property sees it.</summary>
internal sealed record Case(IReadOnlyList<AssessedCriterion> Criteria, int Allowed)
{
    public Suggestion Suggestion => GradeScale.Suggest(Criteria, Allowed);

    public IEnumerable<Grade> Offered => GradeScale.Offered(Criteria.Select(c => c.Kind));

    public Case With(int index, Verdict verdict) =>
        this with
        {
            Criteria = [.. Criteria.Select((c, i) => i == index ? c with { Verdict = verdict } : c)],
        };

    public override string ToString() =>
        $"{string.Join(' ', Criteria.Select(c => $"{c.Code}:{c.Kind}:{c.Verdict}{(c.KindUncertain ? "*" : "")}"))}, {Allowed} allowed";
}
