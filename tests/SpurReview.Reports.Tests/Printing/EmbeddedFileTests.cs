using SpurReview.Reports.Printing;
using SpurReview.Reports.Tests.Fixtures;

namespace SpurReview.Reports.Tests.Printing;

/// <summary>What lies in the PDF for programs: the same bytes, with a name and a kind, and nothing else changed.</summary>
public class EmbeddedFileTests
{
    private const string Name = "rapport-2026-version-1-paket.json";
    private const string Content = "{\"unit\": \"Åkerö vårdcentral\"}\n";

    private static readonly Lazy<Task<byte[]>> _pdf = new(() => PrintAsync(Content));

    [Fact]
    public async Task It_comes_out_as_it_went_in() =>
        (await Printed.ReadAsync("qpdf", await _pdf.Value, $"--show-attachment={Name}")).Should().Be(Content);

    [Fact]
    public async Task It_has_a_name_a_kind_and_a_description()
    {
        var list = await Printed.ReadAsync("qpdf", await _pdf.Value, "--list-attachments", "--verbose");

        list.Should().Contain(Name).And.Contain("application/json").And.Contain("Öppna data");
    }

    [Fact]
    public async Task The_file_is_sound_and_the_pages_are_what_they_were()
    {
        await Printed.ReadAsync("qpdf", await _pdf.Value, "--check");

        (await Printed.BodyAsync(await _pdf.Value)).Should().Be(await Printed.BodyAsync(Reviews.Plain));
        (await Printed.ReadAsync("pdfinfo", await _pdf.Value, "-meta")).Should().MatchRegex("pdfuaid:part=\"1\"");
    }

    [Fact]
    public async Task The_same_document_is_the_same_bytes() => (await PrintAsync(Content)).Should().Equal(await _pdf.Value);

    [Fact]
    public async Task Nothing_lies_in_a_PDF_that_was_given_nothing() =>
        (await Printed.ReadAsync("qpdf", await Printed.PdfAsync(Reviews.Plain), "--list-attachments"))
            .Should()
            .Contain("no embedded files");

    private static Task<byte[]> PrintAsync(string content) =>
        new WeasyPrintEngine(new WeasyPrintSettings()).PrintAsync(
            Printed.Document(Reviews.Plain) with
            {
                Embedded = new EmbeddedFile(Name, "application/json", "Öppna data", System.Text.Encoding.UTF8.GetBytes(content)),
            },
            CancellationToken.None
        );
}
