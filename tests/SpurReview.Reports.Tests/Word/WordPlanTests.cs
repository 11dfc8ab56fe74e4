using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Publishing;
using SpurReview.Reports.Tests.Fixtures;

namespace SpurReview.Reports.Tests.Word;

/// <summary>The unit's own draft: a D that asks for a plan, and a D without a regulation to point at.</summary>
public sealed class WordPlanTests
{
    private static readonly ReviewSnapshot _unitsDraft = Reviews.Utkast with
    {
        Audience = SnapshotAudience.Unit,
        Areas = Reviews
            .Plain.Areas.With("H", a => a.Verdict("H7", Verdict.NotMet).Verdict("H9", Verdict.NotMet) with { Grade = Grade.D })
            .With("F", a => a with { Grade = Grade.D }),
    };

    [Fact]
    public void A_plan_that_is_not_there_yet_is_a_form_with_a_place_for_everything_it_asks_for()
    {
        using var written = new Written(_unitsDraft);

        written
            .Fields.Select(f => f.SdtProperties!.GetFirstChild<SdtAlias>()!.Val!.Value)
            .Where(name => !name!.StartsWith("Planerad", StringComparison.Ordinal))
            .Should()
            .HaveCount(3 * 4)
            .And.StartWith([
                "Datum när åtgärden ska vara genomförd",
                "Ansvarig för genomförandet",
                "Datum för uppföljning",
                "Ansvarig för uppföljningen",
            ]);
        written
            .Fields.Select(f => f.SdtProperties!.GetFirstChild<SdtAlias>()!.Val!.Value)
            .Should()
            .Contain(["Planerad åtgärd, Gäller område F som helhet", "Planerad åtgärd, Gäller H7", "Planerad åtgärd, Gäller H9"]);
    }

    [Fact]
    public void The_form_is_a_file_that_Word_finds_nothing_wrong_with()
    {
        using var written = new Written(_unitsDraft);

        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(written.File).Select(e => e.Description).Should().BeEmpty();
        Squeezed.FirstMissing(written.Text, ReportText.Of(Printed.Document(_unitsDraft))).Should().BeNull();
    }

    [Fact]
    public void A_plan_that_is_there_has_no_places_left_to_fill_in()
    {
        using var written = new Written(Reviews.Kvarngatan);

        written.Fields.Should().BeEmpty();
    }

    [Fact]
    public void Each_action_has_a_heading_of_its_own_that_the_overview_leads_to()
    {
        using var written = new Written(Reviews.Kvarngatan);
        var anchor = written.Body.Descendants<Hyperlink>().Single(h => Written.TextOf(h) == "H7").Anchor!.Value;
        var target = written.Body.Descendants<BookmarkStart>().Single(b => b.Name!.Value == anchor);

        target.ElementsAfter().OfType<Paragraph>().Select(p => Written.TextOf(p)).First().Should().Be("Gäller H7 och H9");
    }

    [Fact]
    public void The_code_is_a_picture_that_says_what_it_is()
    {
        using var written = new Written(Reviews.Kvarngatan);

        written
            .Body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>()
            .Select(p => p.Description!.Value)
            .Should()
            .Equal("QR-kod till kontrollsidan");
        written.Main.ImageParts.Should().ContainSingle(p => p.ContentType == "image/png");
        written.Main.HyperlinkRelationships.Should().ContainSingle(l => l.Uri.Scheme == "https");
    }
}
