using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using SpurReview.Reports.Tests.Fixtures;
using SpurReview.Reports.Word;

namespace SpurReview.Reports.Tests.Word;

public sealed class WordReportTests
{
    public static TheoryData<int> Every => [.. Enumerable.Range(0, Reviews.All.Count)];

    [Theory]
    [MemberData(nameof(Every))]
    public void Word_finds_nothing_wrong_with_the_file(int index)
    {
        using var written = new Written(Reviews.All[index]);

        new OpenXmlValidator(FileFormatVersions.Microsoft365)
            .Validate(written.File)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")
            .Should()
            .BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Every_text_stands_in_it_in_reading_order(int index)
    {
        using var written = new Written(Reviews.All[index]);

        Squeezed.FirstMissing(written.Text, ReportText.Of(Printed.Document(Reviews.All[index]))).Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void The_same_document_gives_the_same_bytes(int index)
    {
        var document = Printed.Document(Reviews.All[index]);

        WordReport.Write(document).Should().Equal(WordReport.Write(document));
    }

    [Fact]
    public void The_files_inside_carry_the_documents_date()
    {
        var document = Printed.Document(Reviews.Kvarngatan);
        using var zip = new ZipArchive(new MemoryStream(WordReport.Write(document)));

        zip.Entries.Should().NotBeEmpty().And.OnlyContain(e => DateOnly.FromDateTime(e.LastWriteTime.DateTime) == document.DatedOn);
    }

    [Fact]
    public void What_must_be_hidden_is_nowhere_in_the_file()
    {
        var everything = Everything(WordReport.Write(Printed.Document(Reviews.Kvarngatan)));

        everything
            .Should()
            .NotContain("Hemlig")
            .And.NotContain("98 765")
            .And.NotContain("87 654")
            .And.NotContain("76 543")
            .And.NotContain("fjärde året");
    }

    [Fact]
    public void The_file_names_no_person_no_machine_and_no_program_that_wrote_it()
    {
        var document = Printed.Document(Reviews.Kvarngatan);
        using var written = new Written(document);
        var properties = written.File.PackageProperties;

        properties.Title.Should().Be(document.Title);
        properties.Language.Should().Be("sv-SE");
        properties.Created.Should().Be(document.DatedOn.ToDateTime(TimeOnly.MinValue));
        (properties.Creator ?? properties.LastModifiedBy ?? written.File.ExtendedFilePropertiesPart?.Properties?.Company?.Text)
            .Should()
            .BeNull();
        Everything(WordReport.Write(document)).Should().NotContain(Environment.MachineName).And.NotContain("rsid");
    }

    [Fact]
    public void What_people_write_is_text_and_its_line_breaks_are_kept()
    {
        using var written = new Written(Reviews.Utkast);

        written.Text.Should().Contain("<script>alert('x')</script> & <img src=x onerror=y>").And.Contain("Rad ett\nRad två.");
    }

    [Fact]
    public void A_character_that_XML_forbids_is_left_out_and_the_file_still_opens()
    {
        var document = Printed.Document(Reviews.Plain) with { RunningFoot = "Sida\u0001 \uFFFE😀" };
        using var written = new Written(document);

        Written.TextOf(written.Main.FooterParts.Single().Footer!).Should().Contain("Sida 😀");
    }

    [Fact]
    public void Search_finds_what_must_not_be_torn_apart_elsewhere()
    {
        using var written = new Written(Reviews.Kvarngatan);

        written.Text.Should().Contain("ST-läkare").And.Contain("HSLF-FS 2021:8").And.NotContain("\u2011").And.NotContain("\u00A0");
        written.Body.Descendants<NoBreakHyphen>().Should().BeEmpty();
    }

    private static string Everything(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var text = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            text.AppendLine(entry.FullName).AppendLine(reader.ReadToEnd());
        }
        return text.ToString();
    }
}
