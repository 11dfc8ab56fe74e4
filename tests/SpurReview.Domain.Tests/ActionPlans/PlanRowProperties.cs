using FsCheck.Fluent;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Templates;
using SpurReview.Domain.Tests.Publishing;

namespace SpurReview.Domain.Tests.ActionPlans;

/// <summary>The rows of a plan, said a second time: as a question asked of every criterion and every area, not as a walk along the draft.</summary>
public class PlanRowProperties
{
    private sealed record Fact(Grade? Grade, string Letter, CriterionKind Kind, string Code, Verdict Verdict);

    [Fact]
    public void Exactly_what_the_rules_demand_is_demanded() =>
        Everywhere(draft => Codes(draft, isDemanded: true).ToHashSet().SetEquals(Demanded(draft)));

    [Fact]
    public void Exactly_what_the_rules_offer_is_offered() =>
        Everywhere(draft => Codes(draft, isDemanded: false).ToHashSet().SetEquals(Offered(draft)));

    [Fact]
    public void Without_any_D_there_is_no_row() =>
        Everywhere(draft => PlanRows.Of(draft).Count == 0 == draft.Areas.All(a => a.Grade is not Grade.D));

    [Fact]
    public void No_row_is_there_twice() =>
        Everywhere(draft => PlanRows.Of(draft).Select(r => r.Code).Distinct().Count() == PlanRows.Of(draft).Count);

    [Fact]
    public void A_row_says_what_the_inspectors_saw()
    {
        var draft = Draft(Area("A", Grade.D, new SnapshotCriterion("A1", "Det finns en rutin.", Verdict.NotMet, "Rutinen saknas.")));

        PlanRows.Of(draft).Should().Equal(new PlanRow("A1", "Det finns en rutin.", "Rutinen saknas.", IsDemanded: true));
    }

    [Fact]
    public void An_area_as_a_whole_is_asked_for_by_its_name() =>
        PlanRows
            .Of(Draft(Area("A", Grade.D, new SnapshotCriterion("A1", "Det finns en rutin.", Verdict.Met, null))))
            .Should()
            .Equal(new PlanRow("A", "Område A", Comment: null, IsDemanded: true));

    private static IEnumerable<string> Demanded(ReviewSnapshot draft)
    {
        var regulations = Facts(draft)
            .Where(f => f is { Grade: Grade.D, Kind: CriterionKind.Regulation, Verdict: Verdict.NotMet })
            .ToList();
        var ds = draft.Areas.Where(a => a.Grade is Grade.D).Select(a => a.Letter);
        return regulations.Select(f => f.Code).Concat(ds.Except(regulations.Select(f => f.Letter)));
    }

    private static IEnumerable<string> Offered(ReviewSnapshot draft) =>
        from fact in Facts(draft)
        where draft.Areas.Any(a => a.Grade is Grade.D) && fact.Verdict is Verdict.NotMet
        where
            (fact.Kind is CriterionKind.Regulation && fact.Grade is not Grade.D)
            || (fact.Kind is CriterionKind.GeneralAdvice && fact.Grade is Grade.C)
        select fact.Code;

    private static IEnumerable<Fact> Facts(ReviewSnapshot draft) =>
        from area in draft.Areas
        from @group in area.Groups
        from criterion in @group.Criteria
        select new Fact(area.Grade, area.Letter, @group.Kind, criterion.Code, criterion.Verdict);

    private static IEnumerable<string> Codes(ReviewSnapshot draft, bool isDemanded) =>
        PlanRows.Of(draft).Where(r => r.IsDemanded == isDemanded).Select(r => r.Code);

    private static void Everywhere(Func<ReviewSnapshot, bool> holds) =>
        Holds.ForEvery(Gen.Choose(0, int.MaxValue), seed => holds(AnyDraft(new Random(seed))));

    private static ReviewSnapshot AnyDraft(Random random) =>
        Draft([.. "ABCDE".Take(random.Next(1, 6)).Select(letter => AnyArea(letter.ToString(), random))]);

    private static SnapshotArea AnyArea(string letter, Random random)
    {
        var grade = random.Next(6) == 0 ? (Grade?)null : Enum.GetValues<Grade>()[random.Next(4)];
        var number = 0;
        return Area(letter, grade) with
        {
            Groups =
            [
                .. Enum.GetValues<CriterionKind>()
                    .Select(kind => new SnapshotGroup(
                        kind,
                        Lead: null,
                        [
                            .. Enumerable
                                .Range(0, random.Next(4))
                                .Select(_ => new SnapshotCriterion(
                                    $"{letter}{++number}",
                                    "Krav.",
                                    Enum.GetValues<Verdict>()[random.Next(Enum.GetValues<Verdict>().Length)],
                                    null
                                )),
                        ]
                    )),
            ],
        };
    }

    private static ReviewSnapshot Draft(params SnapshotArea[] areas) => ASnapshot.Whole with { Areas = areas };

    private static SnapshotArea Area(string letter, Grade? grade, params SnapshotCriterion[] regulations) =>
        ASnapshot.Whole.Areas[0] with
        {
            Letter = letter,
            Name = $"Område {letter}",
            Grade = grade,
            Groups = [new SnapshotGroup(CriterionKind.Regulation, Lead: null, regulations)],
        };
}
