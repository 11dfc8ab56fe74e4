using SpurReview.Domain.Facts;
using SpurReview.Domain.Publishing;

namespace SpurReview.Domain.Tests.Publishing;

public class PublishingChecklistTests
{
    private static readonly PlaceInReport _description = new(TextPlace.Description, "A");
    private static readonly PlaceInReport _action = new(TextPlace.PlannedAction, "1");

    [Theory]
    [InlineData("Läkaren 811218-9876 slutade.", PublicPointKind.IdentityNumber, "811218-9876")]
    [InlineData("Skriv till eva.ek@region.se i dag.", PublicPointKind.EmailAddress, "eva.ek@region.se")]
    [InlineData("Ring 070-123 45 67.", PublicPointKind.PhoneNumber, "070-123 45 67")]
    [InlineData("Ring +46 70 123 45 67.", PublicPointKind.PhoneNumber, "+46 70 123 45 67")]
    [InlineData("Ring 018-611 00 00.", PublicPointKind.PhoneNumber, "018-611 00 00")]
    [InlineData("Eva Ek ansvarar.", PublicPointKind.Name, "Eva Ek")]
    [InlineData("Det är Bergströms uppdrag.", PublicPointKind.Name, "Bergström")]
    [InlineData("En av ST-läkarna är föräldraledig.", PublicPointKind.RecognisablePerson, "En av ST-läkarna")]
    public void It_finds_what_may_be_somebodys_private_matter(string text, PublicPointKind kind, string quote) =>
        Points(text).Should().Contain(new PublicPoint(kind, _description, quote));

    [Theory]
    [InlineData("Enligt HSLF-FS 2021:8 och SOSFS 2015:8.")]
    [InlineData("Besöket var 2026-05-04 kl. 08.30–16.00, och 12 av 14 svarade.")]
    [InlineData("Bergsluttningen syns från fönstret. Ekonomin är god.")]
    [InlineData("Målen a1–a6 och c1 till c14 följs upp. 0,75 tjänst.")]
    public void It_finds_nothing_in_what_reports_say(string text) => Points(text).Should().BeEmpty();

    [Fact]
    public void A_name_of_the_plan_is_looked_for_in_every_text() =>
        Points($"{ASnapshot.Secret} har slutat.").Should().Contain(new PublicPoint(PublicPointKind.Name, _description, ASnapshot.Secret));

    [Fact]
    public void Names_are_not_asked_about_where_they_are_printed() =>
        PublishingChecklist
            .Points(Said("Eva Ek ansvarar."), new PublicRules(Names: true), ["Eva Ek"])
            .Should()
            .NotContain(p => p.Kind == PublicPointKind.Name);

    [Fact]
    public void Where_many_train_words_point_nobody_out() =>
        PublishingChecklist
            .Points(Said("En av ST-läkarna är föräldraledig.", residents: 12), PublicRules.Default, [])
            .Should()
            .NotContain(p => p.Kind == PublicPointKind.RecognisablePerson);

    [Fact]
    public void A_role_is_looked_at_with_its_action()
    {
        var plan = ASnapshot.Whole.Plan!;
        var whole = ASnapshot.Whole with
        {
            Plan = plan with { Actions = [plan.Actions[0] with { Responsible = [new("Chef, 070-123 45 67")] }] },
        };

        PublishingChecklist
            .Points(whole, PublicRules.Default, [])
            .Should()
            .Contain(new PublicPoint(PublicPointKind.PhoneNumber, _action, "070-123 45 67"));
    }

    [Fact]
    public void What_the_public_does_not_see_is_not_asked_about() =>
        PublishingChecklist.Points(ASnapshot.Whole, PublicRules.Default, []).Should().BeEmpty("names and remarks are left out of the copy");

    private static IReadOnlyList<PublicPoint> Points(string text) =>
        PublishingChecklist.Points(Said(text), PublicRules.Default, ["Eva Ek", "Nils Bergström"]);

    private static ReviewSnapshot Said(string text, int residents = 3)
    {
        var said = ASnapshot.Whole.WithTexts(new Dictionary<PlaceInReport, string> { [_description] = text });
        return said with { Facts = new Dictionary<UnitFact, FactValue> { [UnitFact.Residents] = new(residents, null) } };
    }
}
