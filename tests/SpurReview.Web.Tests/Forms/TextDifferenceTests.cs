using SpurReview.Web.Forms;

namespace SpurReview.Web.Tests.Forms;

public class TextDifferenceTests
{
    [Theory]
    [InlineData("", "", "", "")]
    [InlineData("samma ord", "samma ord", "samma ord", "samma ord")]
    [InlineData("IUP saknas för två", "IUP saknas för alla", "IUP saknas för [två]", "IUP saknas för [alla]")]
    [InlineData("ett två tre", "ett tre", "ett[ två] tre", "ett tre")]
    [InlineData("", "allt är nytt", "", "[allt är nytt]")]
    public void Words_that_only_one_of_them_has_are_marked(string mine, string other, string markedMine, string markedOther)
    {
        var (a, b) = TextDifference.Of(mine, other);

        (Marked(a), Marked(b)).Should().Be((markedMine, markedOther));
    }

    [Fact]
    public void The_texts_come_out_as_they_went_in()
    {
        const string mine = "Rad ett.\n\n  Rad två  med luft.";
        const string other = "Rad ett.\nRad tre.";

        var (a, b) = TextDifference.Of(mine, other);

        (string.Concat(a.Select(p => p.Text)), string.Concat(b.Select(p => p.Text))).Should().Be((mine, other));
    }

    [Fact]
    public void Two_long_texts_with_nothing_in_common_are_marked_from_end_to_end()
    {
        var (mine, other) = (string.Join(' ', Enumerable.Repeat("a", 3_000)), string.Join(' ', Enumerable.Repeat("b", 3_000)));

        var (a, b) = TextDifference.Of(mine, other);

        (a.Should().ContainSingle().Subject.Differs, b.Should().ContainSingle().Subject.Differs).Should().Be((true, true));
    }

    private static string Marked(IEnumerable<TextPart> parts) => string.Concat(parts.Select(p => p.Differs ? $"[{p.Text}]" : p.Text));
}
