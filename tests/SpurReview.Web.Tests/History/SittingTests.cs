using SpurReview.Data.Audit;
using SpurReview.Web.Features.History;

namespace SpurReview.Web.Tests.History;

public class SittingTests
{
    private static HistoryEvent Comment(string before, string after, long number, int minute, string actor = "Asta Lindgren") =>
        AnEvent.Of("assessments E5 comment", before, after, number, minute, actor: actor);

    [Fact]
    public void What_one_person_writes_in_one_field_in_one_sitting_is_one_change()
    {
        var sitting = Sitting
            .Of([Comment("", "Saknas", 1, 0), Comment("Saknas", "Saknas helt", 2, 10), Comment("Saknas helt", "Saknas.", 3, 35)])
            .Single();

        (sitting.OldText, sitting.NewText, sitting.Count).Should().Be(("", "Saknas.", 3));
    }

    [Fact]
    public void Whoever_pauses_for_longer_than_half_an_hour_begins_a_new_one() =>
        Sitting.Of([Comment("", "Saknas", 1, 0), Comment("Saknas", "Saknas.", 2, 31)]).Should().HaveCount(2);

    [Fact]
    public void Two_people_in_one_field_are_never_one() =>
        Sitting.Of([Comment("", "Saknas", 1, 0), Comment("Saknas", "Saknas.", 2, 1, actor: "Björn Ek")]).Should().HaveCount(2);

    [Fact]
    public void Something_else_in_between_does_not_part_them()
    {
        var other = AnEvent.Of("assessments E6 verdict", "NotAssessed", "Met", number: 2, minute: 1);

        Sitting.Of([Comment("", "Saknas", 1, 0), other, Comment("Saknas", "Saknas.", 3, 2)]).Select(s => s.Count).Should().Equal(2, 1);
    }

    [Fact]
    public void Rows_that_come_are_things_of_their_own() =>
        Sitting
            .Of([
                AnEvent.Of("findings x", before: null, "{}", 1, operation: AuditOperation.Insert),
                AnEvent.Of("findings x", before: null, "{}", 2, operation: AuditOperation.Insert),
            ])
            .Should()
            .HaveCount(2);

    [Fact]
    public void The_latest_comes_first() =>
        Sitting
            .Of([Comment("", "a", 1, 0), AnEvent.Of("assessments E6 verdict", "Met", "NotMet", 2, 1)])
            .Select(s => s.Entry.Number)
            .Should()
            .Equal(2, 1);
}
