using SpurReview.Reports.QuestPdf;

namespace SpurReview.Reports.Tests.QuestPdf;

public sealed class LicenseTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Without_a_tier_the_engine_refuses_and_says_which_setting_is_missing(string? tier) =>
        Starting(tier)
            .Should()
            .Throw<InvalidOperationException>()
            .WithMessage("Licensnivån för QuestPDF saknas. Ange Report:QuestPdfLicense som Community, Professional eller Enterprise.*");

    [Theory]
    [InlineData("Gratis")]
    [InlineData("Evaluation")]
    [InlineData("1")]
    public void A_tier_that_does_not_exist_is_refused_by_name(string tier) =>
        Starting(tier).Should().Throw<InvalidOperationException>().WithMessage($"Licensnivån ”{tier}” för QuestPDF finns inte.*");

    [Theory]
    [InlineData("Community")]
    [InlineData("Professional")]
    [InlineData("enterprise")]
    public void Each_of_the_three_tiers_starts_the_engine(string tier) => new QuestPdfEngine(tier).Name.Should().Be("QuestPDF");

    private static Action Starting(string? tier) => () => _ = new QuestPdfEngine(tier);
}
