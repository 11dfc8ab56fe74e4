using SpurReview.Data.Catalogue;
using SpurReview.Testing.Packages;

namespace SpurReview.Data.Tests.Catalogue;

public sealed class ReviewCatalogueTests
{
    private readonly ReviewCatalogue _catalogue = SamplePackages.Catalogue;

    [Theory]
    [InlineData("hslf-fs-2021-8", true)]
    [InlineData("sosfs-2015-8", true)]
    [InlineData("HSLF-FS-2021-8", false)]
    [InlineData("", false)]
    public void A_template_is_found_by_its_exact_code(string code, bool isFound) =>
        (_catalogue.FindTemplate(code) is not null).Should().Be(isFound);

    [Fact]
    public void There_are_63_specialties_in_nine_groups()
    {
        _catalogue.Specialties.Should().HaveCount(9);
        _catalogue.Specialties.Sum(g => g.Specialties.Count).Should().Be(63);
        _catalogue.Specialties[0].Specialties[2].Should().Be(new Specialty("Neuroradiologi", SpecialtyKind.Branch));
    }

    [Theory]
    [InlineData("Allmänmedicin", true)]
    [InlineData("Äldrepsykiatri", true)]
    [InlineData("allmänmedicin", false)]
    public void A_specialty_is_known_by_its_official_name(string name, bool isKnown) => _catalogue.HasSpecialty(name).Should().Be(isKnown);

    [Theory]
    [InlineData("Jämtland Härjedalen", true)]
    [InlineData("Annan", true)]
    [InlineData("Region Skåne", false)]
    public void A_region_is_known_as_packages_spell_it(string name, bool isKnown) => _catalogue.HasRegion(name).Should().Be(isKnown);

    [Fact]
    public void There_are_21_regions_and_last_the_other() => _catalogue.Regions.Should().HaveCount(22).And.EndWith("Annan");
}
