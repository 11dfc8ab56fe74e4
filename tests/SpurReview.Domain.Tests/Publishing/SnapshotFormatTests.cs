using SpurReview.Domain.Publishing;

namespace SpurReview.Domain.Tests.Publishing;

public class SnapshotFormatTests
{
    [Fact]
    public void What_is_written_reads_back_and_writes_the_same_bytes()
    {
        var json = SnapshotFormat.Write(ASnapshot.Whole);

        SnapshotFormat.Write(SnapshotFormat.Read(json)).Should().Be(json);
    }

    [Fact]
    public void The_format_names_itself_and_its_version() =>
        SnapshotFormat.Write(ASnapshot.Whole).Should().StartWith("""{"format":"spurreview.snapshot","formatVersion":2,"review":{""");

    [Fact]
    public void A_snapshot_of_version_1_is_taken_for_the_units_own()
    {
        var old = SnapshotFormat
            .Write(ASnapshot.Whole)
            .Replace("\"formatVersion\":2", "\"formatVersion\":1", StringComparison.Ordinal)
            .Replace("\"audience\":\"unit\",", "", StringComparison.Ordinal);

        SnapshotFormat.Read(old).Audience.Should().Be(SnapshotAudience.Unit);
    }

    [Theory]
    [InlineData("""{"format":"spurreview.snapshot","formatVersion":3,"review":null}""")]
    [InlineData("""{"format":"spurreview.review","formatVersion":1,"review":null}""")]
    [InlineData("""{"format":"spurreview.snapshot","formatVersion":2,"review":null}""")]
    public void Anything_else_is_refused(string json) =>
        FluentActions.Invoking(() => SnapshotFormat.Read(json)).Should().Throw<FormatException>();

    [Fact]
    public void The_hash_is_that_of_the_text_in_UTF_8() =>
        SnapshotFormat.Hash("å").Should().Be("e83979df9d36090142f23051f8e8d7ad48e5c20dff5c9e7b92ca3454f67469f9");
}
