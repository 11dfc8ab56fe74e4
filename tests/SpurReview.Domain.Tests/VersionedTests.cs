namespace SpurReview.Domain.Tests;

public class VersionedTests
{
    private readonly Versioned<string> _field = new("Gammal", Version: 3);

    [Fact]
    public void A_change_based_on_the_current_version_is_taken_and_counted() =>
        _field.Change("Ny", basedOn: 3).Should().Be(new Versioned<string>("Ny", Version: 4));

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_change_based_on_any_other_version_clashes(int basedOn) =>
        _field.Invoking(f => f.Change("Ny", basedOn)).Should().Throw<FieldClashException>();

    [Theory]
    [InlineData(3)]
    [InlineData(0)]
    public void The_same_value_again_is_no_change_whatever_it_is_based_on(int basedOn) =>
        _field.Change("Gammal", basedOn).Should().BeSameAs(_field);

    [Fact]
    public void A_new_field_is_at_version_0() => new Versioned<string>("").Version.Should().Be(0);

    [Fact]
    public void The_field_itself_stays_as_it_was()
    {
        _field.Change("Ny", basedOn: 3);

        _field.Value.Should().Be("Gammal");
    }
}
