using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.Reviews;

public class InspectorTests
{
    private readonly Review _review = A.Review();

    [Fact]
    public void Inspectors_stand_in_the_order_in_which_they_were_appointed() =>
        A.Review().WithPlans().Inspectors.Select(i => (i.Position, i.Name)).Should().Equal((1, "Asta Lindgren"), (2, "Björn Ek"));

    [Fact]
    public void A_place_left_empty_is_not_given_away_again()
    {
        _review.WithPlans().Dismiss(_review.Inspectors[0].Id);

        _review.Appoint("Cecilia Holm", "Umeå", accountId: null).Position.Should().Be(3);
    }

    [Fact]
    public void Nobody_is_appointed_twice()
    {
        var account = Guid.NewGuid();
        _review.Appoint("Asta Lindgren", "Falun", account);

        _review.ShouldBeRefused(r => r.Appoint("Asta L.", city: null, account), Rule.SameInspectorTwice, "Asta L.");
    }

    [Fact]
    public void Without_an_account_the_name_decides()
    {
        _review.Appoint("Asta Lindgren", "Falun", accountId: null);

        _review.ShouldBeRefused(r => r.Appoint("Asta Lindgren", "Kalmar", accountId: null), Rule.SameInspectorTwice, "Asta Lindgren");
    }

    [Fact]
    public void Two_people_may_have_the_same_name()
    {
        _review.Appoint("Asta Lindgren", "Falun", Guid.NewGuid());
        _review.Appoint("Asta Lindgren", "Kalmar", Guid.NewGuid());

        _review.Inspectors.Should().HaveCount(2);
    }

    [Fact]
    public void There_are_at_most_six()
    {
        foreach (var name in new[] { "Ett", "Två", "Tre", "Fyra", "Fem", "Sex" })
            _review.Appoint(name, city: null, accountId: null);

        _review.ShouldBeRefused(r => r.Appoint("Sju", city: null, accountId: null), Rule.TooManyInspectors);
    }

    [Fact]
    public void An_inspector_has_a_name() => _review.ShouldBeRefused(r => r.Appoint(" ", null, null), Rule.TextMustNotBeEmpty);

    [Fact]
    public void A_city_left_empty_is_none() => _review.Appoint("Asta Lindgren", "", accountId: null).City.Should().BeNull();

    [Fact]
    public void A_new_inspector_has_neither_declared_nor_signed() =>
        _review
            .Appoint("Asta Lindgren", "Falun", accountId: null)
            .Should()
            .Match<Inspector>(i => i.DeclaredNoConflictOn == null && i.SignedAt == null);

    [Fact]
    public void A_declaration_says_on_which_day() =>
        A.Review().WithPlans().Inspectors.Should().OnlyContain(i => i.DeclaredNoConflictOn == A.Today.AddDays(-60));
}
