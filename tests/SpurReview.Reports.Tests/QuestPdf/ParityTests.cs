using SpurReview.Reports.Tests.Fixtures;

namespace SpurReview.Reports.Tests.QuestPdf;

public sealed class ParityTests
{
    public static TheoryData<int> Every => [.. Enumerable.Range(0, Reviews.All.Count)];

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Both_engines_print_the_same_words_in_the_same_order(int index)
    {
        var review = Reviews.All[index];
        var words = new ComparableText(Drawn.Document(review));

        var drawn = words.Of(await Drawn.BodyAsync(review));
        var printed = words.Of(await Printed.BodyAsync(review));

        drawn.Should().NotBeEmpty().And.Be(printed);
    }
}
