using FsCheck.Fluent;
using SpurReview.Domain.Writing;

namespace SpurReview.Domain.Tests.Writing;

public class SameSentenceTests
{
    [Fact]
    public void A_sentence_that_is_both_strength_and_weakness_is_found_among_others() =>
        SameSentence
            .InBoth(["Gott klimat. Handledningen är schemalagd."], ["handledningen är  schemalagd!", "Få handledare."])
            .Should()
            .Equal("Handledningen är schemalagd");

    [Fact]
    public void Different_sentences_are_let_alone() =>
        SameSentence.InBoth(["Handledningen är schemalagd."], ["Handledningen är inte schemalagd."]).Should().BeEmpty();

    [Fact]
    public void Marks_alone_are_no_sentence() => SameSentence.InBoth(["Bra – …"], ["– …", "."]).Should().BeEmpty();

    [Fact]
    public void It_does_not_matter_which_is_which_or_how_it_is_spaced() =>
        Holds.ForEvery(
            from words in Gen.NonEmptyListOf(Gen.Elements("handledning", "jour", "IUP", "tid", "saknas", "finns"))
            from gap in Gen.Elements(" ", "  ", "\t")
            select (Plain: string.Join(' ', words), Spaced: string.Join(gap, words).ToUpperInvariant() + "."),
            pair =>
                SameSentence.InBoth([pair.Plain], [pair.Spaced]).Count == 1 && SameSentence.InBoth([pair.Spaced], [pair.Plain]).Count == 1
        );
}
