using System.Security.Cryptography;
using SpurReview.Domain.Attachments;
using SpurReview.Testing;

namespace SpurReview.Domain.Tests.Attachments;

public class GoodFileTests
{
    internal static readonly Dictionary<AttachmentKind, byte[]> Samples = new()
    {
        [AttachmentKind.Pdf] = SampleFiles.Pdf(),
        [AttachmentKind.Png] = SampleFiles.Png(),
        [AttachmentKind.Jpeg] = SampleFiles.Jpeg(),
        [AttachmentKind.Docx] = SampleFiles.Docx(),
        [AttachmentKind.Xlsx] = SampleFiles.Xlsx(),
        [AttachmentKind.Odt] = SampleFiles.Odt(),
        [AttachmentKind.Ods] = SampleFiles.Ods(),
    };

    public static TheoryData<AttachmentKind> EveryKind() => [.. Enum.GetValues<AttachmentKind>()];

    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, true)]
    public void The_files_of_a_review_take_no_more_than_there_is_room_for(int missing, bool isTooMuch)
    {
        var file = CheckedFile.Of("bild.png", SampleFiles.Png());

        (file.RuleAgainst(CheckedFile.MaxBytesOfAReview - file.Content.Length - missing) is Rule.AttachmentsFillTheReview)
            .Should()
            .Be(isTooMuch);
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void A_file_is_what_its_bytes_are_whatever_it_is_called(AttachmentKind kind)
    {
        var file = CheckedFile.Of("schema.html", Samples[kind]);

        file.Kind.Should().Be(kind);
        file.Name.Should().Be("schema" + kind.Extension());
        file.Content.Should().Equal(Samples[kind]);
        file.Sha256.Should().Be(Convert.ToHexStringLower(SHA256.HashData(Samples[kind])));
    }

    [Fact]
    public void A_file_may_be_exactly_as_large_as_is_said()
    {
        var pdf = SampleFiles.Pdf();
        byte[] file = [.. pdf, .. Enumerable.Repeat((byte)'\n', CheckedFile.MaxBytes - pdf.Length)];

        CheckedFile.RuleBrokenBy(file).Should().BeNull();
    }

    [Fact]
    public void A_document_written_to_a_stream_is_as_good()
    {
        using var bytes = new MemoryStream();
        SampleFiles.WriteZip(
            new OneWay(bytes),
            [("[Content_Types].xml", SampleFiles.WordTypes), ("_rels/.rels", "<Relationships/>"), ("word/document.xml", "<w:document/>")]
        );

        CheckedFile.RuleBrokenBy(bytes.ToArray()).Should().BeNull("its sizes follow the files");
    }

    [Fact]
    public void A_document_may_have_pictures_and_a_chart_with_its_sheet() =>
        CheckedFile
            .RuleBrokenBy(SampleFiles.Docx(("word/media/image1.svg", "<svg/>"), ("word/embeddings/Microsoft_Excel_Sheet.xlsx", "PK")))
            .Should()
            .BeNull();

    public static TheoryData<string> Linked() => [.. Fetching.Harmless.Keys];

    [Theory]
    [MemberData(nameof(Linked))]
    public void A_document_may_have_links_that_somebody_presses(string what) =>
        CheckedFile.RuleBrokenBy(Fetching.Harmless[what]).Should().BeNull();

    [Fact]
    public void A_picture_may_be_followed_by_its_own_smaller_pictures() =>
        CheckedFile.RuleBrokenBy((byte[])[.. SampleFiles.Jpeg(), 0, 0, .. SampleFiles.Jpeg()]).Should().BeNull("some cameras write so");

    [Fact]
    public void An_older_document_that_names_a_dtd_is_read_without_it() =>
        CheckedFile
            .RuleBrokenBy(
                SampleFiles.OpenDocument(
                    "application/vnd.oasis.opendocument.text",
                    SampleFiles.Manifest.Replace(
                        "?>",
                        """?><!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd">""",
                        StringComparison.Ordinal
                    )
                )
            )
            .Should()
            .BeNull();

    /// <summary>Written once, from the first byte to the last.</summary>
    private sealed class OneWay(Stream inner) : Stream
    {
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
