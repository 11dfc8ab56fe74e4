using SpurReview.Domain.Retention;

namespace SpurReview.Domain.Tests.Retention;

public class RetentionRuleTests
{
    private static readonly DateOnly _today = new(2026, 3, 13);

    [Fact]
    public void There_is_one_rule_for_every_kind_and_each_says_what_it_stands_on()
    {
        var rules = RetentionRule.All(notesKeptDays: 30);

        rules.Select(r => r.Kind).Should().BeEquivalentTo(Enum.GetValues<KeptData>());
        rules.Should().OnlyContain(r => r.Source.Length > 0);
    }

    [Theory]
    [InlineData(KeptData.SignInAttempts, "2026-03-12")]
    [InlineData(KeptData.SentMails, "2025-03-13")]
    [InlineData(KeptData.VisitNotes, "2026-02-11")]
    public void What_is_not_needed_goes(KeptData kind, string before) => GoesBefore(kind).Should().Be(DateOnly.Parse(before, null));

    [Theory]
    [InlineData(KeptData.Reviews)]
    [InlineData(KeptData.Reports)]
    [InlineData(KeptData.History)]
    [InlineData(KeptData.Accounts)]
    public void What_shows_who_reviewed_and_decided_what_is_kept(KeptData kind) => GoesBefore(kind).Should().BeNull();

    private static DateOnly? GoesBefore(KeptData kind) =>
        RetentionRule.All(notesKeptDays: 30).Single(r => r.Kind == kind).GoesBefore(_today);
}
