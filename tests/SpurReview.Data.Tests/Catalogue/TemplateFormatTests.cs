using SpurReview.Data.Catalogue;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Templates;

namespace SpurReview.Data.Tests.Catalogue;

public sealed class TemplateFormatTests
{
    private static readonly Guid _id = Guid.CreateVersion7();
    private static readonly string _older = CatalogueFiles.Templates()[0];
    private static readonly string _newer = CatalogueFiles.Templates()[1];

    [Fact]
    public void The_newer_checklist_is_read_whole()
    {
        var template = TemplateFormat.Read(_newer, _id);

        template.Id.Should().Be(_id);
        template.Code.Should().Be("hslf-fs-2021-8");
        template.Title.Should().Be("SPUR-mall 2021 (HSLF-FS 2021:8)");
        template.Regulation.Should().Be("HSLF-FS 2021:8");
        template.Programme.Should().Be("ST");
        template.Areas.Select(a => a.Letter).Should().Equal("A", "B", "C", "D", "E", "F", "G", "H");
        template.Areas.Sum(a => a.Criteria.Count()).Should().Be(74);
    }

    [Fact]
    public void The_older_checklist_is_read_whole()
    {
        var template = TemplateFormat.Read(_older, _id);

        template.Code.Should().Be("sosfs-2015-8");
        template.Areas.Should().HaveCount(8);
        template.Area("A").Grades.Select(g => g.Grade).Should().Equal(Grade.A, Grade.D);
    }

    [Fact]
    public void An_area_keeps_its_part_its_leads_and_its_groups_of_the_same_kind_apart()
    {
        var area = TemplateFormat.Read(_newer, _id).Area("D");

        area.Part.Should().Be(AreaPart.Process);
        area.Groups.Select(g => g.Kind)
            .Should()
            .Equal(CriterionKind.Regulation, CriterionKind.Regulation, CriterionKind.GeneralAdvice, CriterionKind.QualityIndicator);
        area.Groups[0].Lead.Should().EndWith("\nVilket enligt SPUR-modellen innebär att:");
    }

    [Fact]
    public void A_reconstructed_kind_is_marked()
    {
        var template = TemplateFormat.Read(_newer, _id);

        template
            .Areas.SelectMany(a => a.Criteria)
            .Where(c => c.KindUncertain)
            .Select(c => c.Code)
            .Should()
            .Equal("C2", "G3", "G4", "G5", "G6");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{ "format": "spurreview.review", "formatVersion": 1 }""")]
    public void Something_else_is_refused(string json)
    {
        var reading = () => TemplateFormat.Read(json, _id);

        reading.Should().Throw<FormatException>();
    }

    [Theory]
    [InlineData("\"formatVersion\": 1", "\"formatVersion\": 2")]
    [InlineData("\"format\": \"spurreview.template\"", "\"format\": \"spurreview.review\"")]
    [InlineData("\"kind\": \"regulation\"", "\"kind\": \"law\"")]
    public void A_template_of_another_make_is_refused(string mine, string theirs)
    {
        var reading = () => TemplateFormat.Read(_newer.Replace(mine, theirs, StringComparison.Ordinal), _id);

        reading.Should().Throw<FormatException>();
    }
}
