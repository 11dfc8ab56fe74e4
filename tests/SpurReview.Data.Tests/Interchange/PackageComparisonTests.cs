using SpurReview.Data.Interchange;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Grading;
using SpurReview.Testing.Packages;

namespace SpurReview.Data.Tests.Interchange;

public sealed class PackageComparisonTests
{
    private readonly ReviewPackage _package = SamplePackages.Published();

    [Fact]
    public void A_package_says_the_same_as_itself_read_again() =>
        PackageComparison.SameContent(_package, Edited.Read(_package.Json()).Package!).Should().BeTrue();

    [Fact]
    public void The_id_counts_only_where_both_have_one()
    {
        PackageComparison.SameContent(_package, _package with { Id = null }).Should().BeTrue();
        PackageComparison.SameContent(_package with { Id = null }, _package).Should().BeTrue();
        PackageComparison.SameContent(_package, _package with { Id = Guid.CreateVersion7() }).Should().BeFalse();
    }

    [Fact]
    public void A_word_more_is_another_content()
    {
        PackageComparison.SameContent(_package, _package with { Specialty = "Geriatrik" }).Should().BeFalse();
        PackageComparison.SameContent(_package, _package with { Status = PackageStatus.Final }).Should().BeFalse();
        PackageComparison.SameContent(_package, _package with { Strengths = [.. _package.Strengths.Reverse()] }).Should().BeFalse();
    }

    [Fact]
    public void A_verdict_written_as_not_assessed_is_the_same_as_one_left_out()
    {
        var draft = SamplePackages.Draft();
        var written = draft with
        {
            Areas =
            [
                .. draft.Areas.Select(a =>
                    a with
                    {
                        Verdicts = new Dictionary<string, Verdict> { [$"{a.Letter}1"] = Verdict.NotAssessed },
                    }
                ),
            ],
        };

        PackageComparison.SameContent(draft, written).Should().BeTrue();
    }

    [Fact]
    public void A_number_is_the_same_whatever_its_zeros() =>
        PackageComparison.SameContent(WithBeds(12m), WithBeds(12.00m)).Should().BeTrue();

    private ReviewPackage WithBeds(decimal beds) =>
        _package with
        {
            UnitFacts = new Dictionary<UnitFact, FactValue> { [UnitFact.Beds] = new(beds, null) },
        };
}
