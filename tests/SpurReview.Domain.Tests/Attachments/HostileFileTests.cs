using SpurReview.Domain.Attachments;
using SpurReview.Testing;

namespace SpurReview.Domain.Tests.Attachments;

/// <summary>The corpus of hostile files: every one is refused, and by the rule that tells its sender what to do.</summary>
public class HostileFileTests
{
    private static readonly Dictionary<Rule, Dictionary<string, byte[]>> _corpus = new()
    {
        [Rule.AttachmentKindIsNotAllowed] = Hostile.OfOtherKinds,
        [Rule.AttachmentHoldsSomethingElse] = Hostile.Polyglots,
        [Rule.AttachmentHasActiveContent] = Hostile.Active,
        [Rule.AttachmentFetchesFromElsewhere] = Fetching.Documents,
        [Rule.AttachmentIsLocked] = Hostile.Locked,
        [Rule.AttachmentIsDamaged] = Hostile.Damaged,
        [Rule.AttachmentIsPackedOddly] = Archives.Odd,
    };

    public static TheoryData<string, Rule> Corpus()
    {
        var data = new TheoryData<string, Rule>();
        foreach (var (rule, files) in _corpus)
        {
            foreach (var name in files.Keys)
                data.Add(name, rule);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public void A_hostile_file_is_refused(string what, Rule rule) => CheckedFile.RuleBrokenBy(_corpus[rule][what]).Should().Be(rule);

    [Fact]
    public void An_empty_file_is_refused() => CheckedFile.RuleBrokenBy(Array.Empty<byte>()).Should().Be(Rule.AttachmentIsEmpty);

    [Fact]
    public void One_byte_too_many_is_refused()
    {
        var pdf = SampleFiles.Pdf();
        byte[] file = [.. pdf, .. Enumerable.Repeat((byte)'\n', CheckedFile.MaxBytes + 1 - pdf.Length)];

        CheckedFile.RuleBrokenBy(file).Should().Be(Rule.AttachmentIsTooLarge);
    }

    [Fact]
    public void Nothing_is_made_of_a_file_that_is_refused()
    {
        Action making = () => CheckedFile.Of("schema.pdf", "<html>"u8.ToArray());

        making.ShouldBeRefused(Rule.AttachmentKindIsNotAllowed);
    }

    [Theory]
    [MemberData(nameof(GoodFileTests.EveryKind), MemberType = typeof(GoodFileTests))]
    public void A_good_file_is_refused_as_soon_as_something_stands_before_or_behind_it(AttachmentKind kind)
    {
        var good = GoodFileTests.Samples[kind];

        CheckedFile.RuleBrokenBy((byte[])[.. good, (byte)'x']).Should().NotBeNull();
        CheckedFile.RuleBrokenBy((byte[])[(byte)'x', .. good]).Should().NotBeNull();
    }

    [Theory]
    [MemberData(nameof(GoodFileTests.EveryKind), MemberType = typeof(GoodFileTests))]
    public void No_part_of_a_good_file_is_one(AttachmentKind kind)
    {
        var good = GoodFileTests.Samples[kind];
        // The last line end of a PDF may be missing.
        var shortest = good.AsSpan().TrimEnd((byte)'\n').Length;

        Enumerable.Range(0, shortest).Where(length => CheckedFile.RuleBrokenBy(good.AsMemory(0, length)) is null).Should().BeEmpty();
    }

    /// <summary>Whatever is in it, a file is judged and never brings the program down.</summary>
    [Theory]
    [MemberData(nameof(GoodFileTests.EveryKind), MemberType = typeof(GoodFileTests))]
    public void A_file_with_any_bytes_changed_is_judged(AttachmentKind kind)
    {
        var chance = new Random(20_261_123 + (int)kind);
        for (var i = 0; i < 3_000; i++)
        {
            var file = (byte[])GoodFileTests.Samples[kind].Clone();
            for (var changes = chance.Next(1, 6); changes > 0; changes--)
                file[chance.Next(4, file.Length)] = (byte)chance.Next(256);

            var judging = () => CheckedFile.RuleBrokenBy(file);
            judging.Should().NotThrow(Convert.ToBase64String(file));
        }
    }
}
