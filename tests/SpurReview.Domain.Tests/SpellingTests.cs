namespace SpurReview.Domain.Tests;

public class SpellingTests
{
    private static readonly string[] _names =
    [
        "Kvarngatans vårdcentral",
        "Tallmora vårdcentral",
        "Barn- och ungdomskliniken",
        "Älvforsa lasarett",
        "Örby",
    ];

    [Theory]
    [InlineData("kvarngtan", "kvarngatan")]
    [InlineData("kvarnagtan", "kvarngatan")]
    [InlineData("Talmora", "tallmora")]
    [InlineData("alvforsa", "älvforsa")]
    [InlineData("vardcentral", "vårdcentral")]
    [InlineData("orby", "örby")]
    [InlineData("talmora vardcentral", "tallmora vårdcentral")]
    public void A_misspelt_word_is_taken_for_the_one_most_like_it(string typed, string meant) =>
        Spelling.Better(typed, _names).Should().Be(meant);

    [Theory]
    [InlineData("kvarngatan")]
    [InlineData("LASARETT")]
    [InlineData("gatans")]
    public void What_is_found_as_it_stands_is_left_alone(string typed) => Spelling.Better(typed, _names).Should().BeNull();

    [Theory]
    [InlineData("stockholm")]
    [InlineData("xy")]
    [InlineData("tallmora stockholm")]
    [InlineData("%")]
    [InlineData("")]
    public void Where_nothing_is_like_it_nothing_is_suggested(string typed) => Spelling.Better(typed, _names).Should().BeNull();

    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void The_distance_counts_letters_added_taken_away_changed_and_swapped(string a, string b, int distance)
    {
        Spelling.Distance(a, b).Should().Be(distance);
        Spelling.Distance(b, a).Should().Be(distance);
    }
}
