using SpurReview.Domain.Writing;

namespace SpurReview.Domain.Tests.Writing;

public class RecognisablePeopleTests
{
    [Theory]
    [InlineData("En av ST-läkarna saknar IUP.", "En av ST-läkarna")]
    [InlineData("Det gäller två av ST-läkarna.", "två av ST-läkarna")]
    [InlineData("Den nya ST-läkaren har fått en handledare.", "Den nya ST-läkaren")]
    [InlineData("Enhetens enda ST-läkare är nöjd.", "enda ST-läkare")]
    [InlineData("den som är inne på fjärde året har inte randat sig", "den som är inne på fjärde året")]
    [InlineData("En ST-läkare berättade att jouren är tung.", "En ST-läkare berättade")]
    [InlineData("Läkaren är på sitt sista år, och går på sista året.", "går på sista året")]
    [InlineData("Vi talade med henne.", "henne")]
    [InlineData("Handledaren är föräldraledig.", "föräldraledig")]
    [InlineData("Läkaren är sjukskriven sedan i våras.", "sjukskriven")]
    public void Words_that_can_point_out_a_person_are_found(string text, string quote) =>
        RecognisablePeople.In(text).Should().Contain(quote);

    [Theory]
    [InlineData("Alla ST-läkare har en huvudansvarig handledare.")]
    [InlineData("ST-läkarna möter andra ST-läkare på sidotjänstgöringen.")]
    [InlineData("Under första året auskulterar varje ST-läkare.")]
    [InlineData("Hanteringen av avvikelser är god.")]
    [InlineData("Honnörsord saknas.")]
    public void Words_about_all_are_let_alone(string text) => RecognisablePeople.In(text).Should().BeEmpty();

    [Fact]
    public void The_same_words_are_said_once() => RecognisablePeople.In("en av ST-läkarna och en av ST-läkarna").Should().ContainSingle();

    [Fact]
    public void Only_in_a_small_unit_do_they_point_out_anybody()
    {
        const string text = "En av ST-läkarna har 811228-9874.";

        Notices.In(text, isSmallUnit: false).Should().Equal(new Notice(NoticeKind.IdentityNumber, "811228-9874"));
        Notices
            .In(text, isSmallUnit: true)
            .Should()
            .Equal(new Notice(NoticeKind.IdentityNumber, "811228-9874"), new Notice(NoticeKind.RecognisablePerson, "En av ST-läkarna"));
    }
}
