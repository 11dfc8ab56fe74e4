using SpurReview.Reports.Blocks;
using SpurReview.Reports.Tests.Fixtures;

namespace SpurReview.Reports.Tests;

public class ReportComposerTests
{
    [Fact]
    public void The_document_is_titled_as_a_library_would_want_it() =>
        Printed.Document(Reviews.Kvarngatan).Title.Should().Be("Extern kvalitetsgranskning, Kvarngatans vårdcentral, allmänmedicin, 2025");

    [Fact]
    public void Head_and_foot_say_what_when_and_which_version()
    {
        var document = Printed.Document(Reviews.Kvarngatan);

        document.RunningHead.Should().Be("Kvarngatans vårdcentral · allmänmedicin · granskad 2025");
        document.RunningFoot.Should().Be("Extern kvalitetsgranskning av ST · version 1, fastställd 2026-01-15");
    }

    [Fact]
    public void The_sections_come_in_the_reports_order() =>
        Printed
            .Document(Reviews.Kvarngatan)
            .Sections.Select(s => s.Id)
            .Should()
            .Equal(
                "graderingar",
                "sammanfattning",
                "oversikt",
                "A",
                "B",
                "C",
                "D",
                "E",
                "F",
                "G",
                "H",
                "handlingsplan",
                "om-granskningen",
                "akthet"
            );

    [Fact]
    public void Structure_and_process_each_begin_a_page_and_other_areas_where_they_fit() =>
        Printed
            .Document(Reviews.Plain)
            .Sections.Where(s => s.Id.Length == 1 && s.Start is SectionStart.NewPage)
            .Select(s => s.Id)
            .Should()
            .Equal("A", "D");

    [Fact]
    public void The_cover_has_the_facts_in_the_reports_order() =>
        Printed
            .Document(Reviews.Kvarngatan)
            .Cover.Facts.Select(f => $"{f.Label}: {string.Join(" / ", f.Lines)}")
            .Should()
            .Equal(
                "Vårdgivare: Praktiklösningar i Väst AB",
                "Datum: 8–9 december 2025",
                "Ort: Exempelstad",
                "Inspektörer: Karin Ek, Uppsala / Jonas Åberg, Östersund",
                "Granskad enligt: HSLF-FS 2021:8",
                "Fastställd: 15 januari 2026, version 1"
            );

    [Fact]
    public void A_draft_carries_its_mark_and_no_seal()
    {
        var document = Printed.Document(Reviews.Utkast);

        document.Mark.Should().Be("UTKAST");
        document.Sections.Should().NotContain(s => s.Blocks.Any(b => b is Authenticity));
    }

    [Fact]
    public void An_imported_report_says_so() => Printed.Document(Reviews.Storsjukhuset).Mark.Should().Be("Importerad");

    [Fact]
    public void From_the_second_version_the_cover_says_so() =>
        Printed
            .Document(Reviews.Kvarstar)
            .Cover.Notice.Should()
            .Be("Det här är version 2, rättad den 14 oktober 2025. Den ersätter tidigare versioner, se bilaga 3.");

    [Fact]
    public void The_seal_has_the_snapshots_hash_in_groups_of_four()
    {
        var seal = Printed.Document(Reviews.Plain).Sections[^1].Blocks.OfType<Authenticity>().Single();

        seal.HashGroups.Should().HaveCount(16).And.OnlyContain(g => g.Length == 4);
        string.Concat(seal.HashGroups).Should().Be(Printed.Seal(Reviews.Plain).SnapshotHash);
    }

    [Fact]
    public void Every_public_text_of_the_snapshot_is_in_the_document()
    {
        foreach (var review in Reviews.All)
        {
            var printed = Squeezed.Of(string.Concat(ReportText.Of(Printed.Document(review))));

            PublicTexts.Of(review).Where(text => !printed.Contains(Squeezed.Of(text), StringComparison.Ordinal)).Should().BeEmpty();
        }
    }
}
