using SpurReview.Domain.Attachments;
using SpurReview.Testing;

namespace SpurReview.Domain.Tests.Attachments;

public class FileNameTests
{
    [Theory]
    [InlineData("Schema för handledning.pdf", "Schema för handledning.pdf")]
    [InlineData("SCHEMA.PDF", "SCHEMA.pdf")]
    [InlineData("Protokoll 2.1 slutligt", "Protokoll 2.1 slutligt.pdf")]
    [InlineData("rutin v2.1", "rutin v2.1.pdf")]
    [InlineData("rutin.docx", "rutin.pdf")]
    [InlineData("faktura.exe", "faktura.pdf")]
    [InlineData("faktura.pdf.html", "faktura.pdf.pdf")]
    [InlineData(@"C:\Users\eva\Skrivbord\rutin.pdf", "rutin.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("rutin\r\nSet-Cookie: a=b.pdf", "rutin Set-Cookie_ a=b.pdf")]
    [InlineData("rutin\u202Efdp.exe", "rutinfdp.pdf")]
    [InlineData("ru\u200Btin\u0007\uFEFF.pdf", "rutin.pdf")]
    [InlineData("a\"b<c>d|e*f?g%h;i.pdf", "a_b_c_d_e_f_g_h_i.pdf")]
    [InlineData("  . .rutin. . .pdf", "rutin.pdf")]
    [InlineData("CON.pdf", "Bilaga.pdf")]
    [InlineData("lpt1.tar.pdf", "Bilaga.pdf")]
    [InlineData(".pdf", "Bilaga.pdf")]
    [InlineData("/", "Bilaga.pdf")]
    [InlineData("", "Bilaga.pdf")]
    [InlineData(null, "Bilaga.pdf")]
    [InlineData("ska\u030Ane.pdf", "skåne.pdf")]
    public void A_name_is_cleaned(string? sent, string kept) => CheckedFile.Of(sent, SampleFiles.Pdf()).Name.Should().Be(kept);

    [Fact]
    public void Half_a_character_is_left_out() => CheckedFile.Of("rutin\uD83D.pdf", SampleFiles.Pdf()).Name.Should().Be("rutin.pdf");

    [Fact]
    public void A_long_name_is_cut_between_characters_and_keeps_its_ending()
    {
        var name = CheckedFile.Of(string.Concat(Enumerable.Repeat("😀", 200)) + ".pdf", SampleFiles.Pdf()).Name;

        name.Should().EndWith("😀.pdf");
        Text.LengthInCharacters(name).Should().Be(150);
        Text.HasForbiddenCharacters(name).Should().BeFalse();
    }
}
