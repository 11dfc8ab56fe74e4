namespace SpurReview.Domain.Tests;

public class TextTests
{
    private static Action Checked(string text, int maxLength = 5) => () => Text.Checked(text, maxLength);

    private static Action CheckedLine(string text) => () => Text.CheckedLine(text);

    [Fact]
    public void A_text_comes_out_as_it_went_in() => Text.Checked("Å\nÄ\tö 🩺", 10).Should().Be("Å\nÄ\tö 🩺");

    [Theory]
    [InlineData("\0")]
    [InlineData("a\0b")]
    public void A_NUL_is_refused(string text) => Checked(text).ShouldBeRefused(Rule.TextHasForbiddenCharacters);

    [Theory]
    [InlineData('\ud83e')]
    [InlineData('\udd7c')]
    [InlineData('\udd7c', '\ud83e')]
    [InlineData('a', '\ud83e', 'b')]
    public void Half_a_character_is_refused(params char[] text) =>
        Checked(new string(text)).ShouldBeRefused(Rule.TextHasForbiddenCharacters);

    [Fact]
    public void The_limit_itself_is_allowed() => Checked("12345").Should().NotThrow();

    [Fact]
    public void One_character_more_is_refused() => Checked("123456").ShouldBeRefused(Rule.TextTooLong);

    [Fact]
    public void An_emoji_counts_as_one_character() => Checked("🩺🩺🩺🩺🩺").Should().NotThrow();

    [Fact]
    public void Six_emoji_are_more_than_five_characters() => Checked("🩺🩺🩺🩺🩺🩺").ShouldBeRefused(Rule.TextTooLong);

    [Fact]
    public void A_running_text_may_be_empty() => Checked("").Should().NotThrow();

    [Fact]
    public void A_line_is_not_empty() => CheckedLine("").ShouldBeRefused(Rule.TextMustNotBeEmpty);

    [Fact]
    public void A_line_of_white_space_passes_since_a_review_package_may_bring_one() => CheckedLine("  ").Should().NotThrow();

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\n\t")]
    public void What_somebody_writes_here_says_something(string text) =>
        FluentActions.Invoking(() => Text.EnsureSaysSomething(text)).ShouldBeRefused(Rule.TextMustNotBeEmpty);

    [Fact]
    public void A_line_holds_300_characters() => CheckedLine(new string('å', 300)).Should().NotThrow();

    [Fact]
    public void A_line_of_301_characters_is_refused() => CheckedLine(new string('å', 301)).ShouldBeRefused(Rule.TextTooLong);
}
