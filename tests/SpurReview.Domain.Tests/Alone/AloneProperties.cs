using FsCheck;
using FsCheck.Fluent;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.Alone;

/// <summary>What each sees, and that all three are kept, whatever two inspectors do in whatever order.</summary>
public class AloneProperties
{
    private static readonly string[] _comments = ["", "Saknas.", "Sker sällan."];

    private static Gen<IReadOnlyList<Deed>> Deeds =>
        from count in Gen.Choose(0, 40)
        from deeds in Deed.Any.ListOf(count)
        select (IReadOnlyList<Deed>)[.. deeds];

    [Fact]
    public void Nothing_that_one_does_alone_shows_to_the_other_or_in_what_is_common() =>
        Holds.ForEvery(
            Deeds,
            deeds =>
            {
                var (pair, lonely) = (new Pair(), new Pair());
                deeds.ToList().ForEach(d => d.In(pair));
                deeds.Where(d => d.IsFirst).ToList().ForEach(d => d.In(lonely));
                return Said(pair.FirstSees) == Said(lonely.FirstSees) && Said(pair.Common) == Said(new Pair().Common) && !Signed(pair);
            }
        );

    [Fact]
    public void What_is_common_is_what_both_said_and_nothing_else() =>
        Holds.ForEvery(
            Deeds,
            deeds =>
            {
                var pair = Compared(deeds);
                return pair.Common.Assessments.All(a =>
                        pair.First.Of(a.Code).Says == pair.Second.Of(a.Code).Says
                            ? !a.MustBeAgreed && (a.Verdict.Value, a.Comment.Value) == pair.First.Of(a.Code).Says
                            : a is { MustBeAgreed: true, Verdict.Value: Verdict.NotAssessed, Comment.Value: null }
                    )
                    && pair.Common.GradeMustBeAgreed == (pair.First.SaysOfGrade != pair.Second.SaysOfGrade)
                    && (pair.Common.Decision is null) == pair.Common.GradeMustBeAgreed;
            }
        );

    [Fact]
    public void Every_field_that_somebody_wrote_gets_a_version_above_both() =>
        Holds.ForEvery(
            Deeds,
            deeds =>
            {
                var pair = Compared(deeds);
                return pair.Common.Assessments.All(a =>
                        IsAbove(a.Verdict.Version, pair.First.Of(a.Code).Verdict.Version, pair.Second.Of(a.Code).Verdict.Version)
                        && IsAbove(a.Comment.Version, pair.First.Of(a.Code).Comment.Version, pair.Second.Of(a.Code).Comment.Version)
                    )
                    && IsAbove(pair.Common.DecisionVersion, pair.First.DecisionVersion, pair.Second.DecisionVersion)
                    && IsAbove(pair.Common.DoneVersion, pair.First.DoneVersion, pair.Second.DoneVersion);
            }
        );

    [Fact]
    public void All_three_are_kept_whatever_they_agree_on_after() =>
        Holds.ForEvery(
            from deeds in Deeds
            from after in Deeds
            select (deeds, after),
            both =>
            {
                var pair = Compared(both.deeds);
                var (first, second) = (Kept(pair.First), Kept(pair.Second));
                both.after.ToList().ForEach(d => d.InCommon(pair));
                return Kept(pair.First) == first && Kept(pair.Second) == second;
            }
        );

    private static Pair Compared(IReadOnlyList<Deed> deeds)
    {
        var pair = new Pair();
        deeds.ToList().ForEach(d => d.In(pair));
        return pair.Compared();
    }

    private static bool IsAbove(int common, int first, int second) => first + second == 0 ? common == 0 : common > Math.Max(first, second);

    private static bool Signed(Pair pair) => pair.Review.Inspectors.Any(i => i.SignedAt is not null);

    private static string Said(AreaReview area) =>
        string.Join('|', area.Assessments.Select(a => $"{a.Verdict} {a.Comment}"))
        + $"{area.Decision} {area.DecisionVersion} {area.IsDone}";

    private static string Kept(OwnGrading own) =>
        string.Join('|', own.Assessments.Select(a => $"{a.Verdict} {a.Comment}")) + $"{own.Decision} {own.DecisionVersion} {own.IsDone}";

    /// <summary>One inspector's doing, where the rules let it be done.</summary>
    private sealed record Deed(bool IsFirst, int Kind, string Code, Verdict Verdict, string Comment, Grade Grade)
    {
        public static Gen<Deed> Any =>
            from isFirst in Gen.Elements(true, false)
            from kind in Gen.Choose(0, 3)
            from code in Gen.Elements("A1", "A2", "A3", "A4", "A5", "A6")
            from verdict in Gen.Elements(Verdict.Met, Verdict.NotMet, Verdict.NotAssessed)
            from comment in Gen.Elements(_comments)
            from grade in Gen.Elements(Grade.A, Grade.B, Grade.C, Grade.D)
            select new Deed(isFirst, kind, code, verdict, comment, grade);

        public void In(Pair pair) => Do(IsFirst ? pair.FirstSees : pair.SecondSees);

        public void InCommon(Pair pair) => Do(pair.Common);

        private void Do(AreaReview area)
        {
            switch (Kind)
            {
                case 0:
                    area.Assess(Code, Verdict, area.Find(Code)!.Verdict.Version);
                    break;
                case 1:
                    area.Comment(Code, Comment, area.Find(Code)!.Comment.Version);
                    break;
                case 2:
                    area.Decide(Grade, "Ett skäl.", area.DecisionVersion);
                    break;
                case 3 when ReviewGuards.AreaIsComplete(area):
                    area.MarkDone();
                    break;
            }
        }
    }
}
