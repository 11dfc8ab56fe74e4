using System.Security.Cryptography;

namespace SpurReview.Domain.Attachments;

/// <summary>Bilaga: a file that has been looked through. Its kind is what its bytes are, whatever its sender calls it.</summary>
public sealed class CheckedFile
{
    public const int MaxBytes = 25 * 1024 * 1024;

    /// <summary>All of a review's plan together, and all of its remarks.</summary>
    public const int MaxBytesOfAReview = 10 * MaxBytes;
    public const int NameMaxLength = 150;

    private CheckedFile(string name, AttachmentKind kind, byte[] content) => (Name, Kind, Content) = (name, kind, content);

    /// <summary>Cleaned: no path, nothing that a screen hides or turns round, and the ending of its kind.</summary>
    public string Name { get; }
    public AttachmentKind Kind { get; }
    public byte[] Content { get; }

    /// <summary>Hexadecimal, in lower case.</summary>
    public string Sha256 => field ??= Convert.ToHexStringLower(SHA256.HashData(Content));

    /// <summary>Why the file cannot be attached; null where it can.</summary>
    public static Rule? RuleBrokenBy(ReadOnlyMemory<byte> content) => FileContent.RuleBrokenBy(content, out _);

    /// <summary>Why there is no room for it beside the others of its review; null where there is.</summary>
    /// <param name="already">How many bytes they have.</param>
    public Rule? RuleAgainst(long already) => already + Content.Length > MaxBytesOfAReview ? Rule.AttachmentsFillTheReview : null;

    /// <param name="name">What its sender calls it; null or empty where that is not known.</param>
    public static CheckedFile Of(string? name, byte[] content) =>
        RuleBrokenBy(name, content, out var file) is { } rule ? throw new RuleBrokenException(rule) : file!;

    /// <summary>Why it cannot be attached, and where it can the file: looked through once for both.</summary>
    /// <param name="name">What its sender calls it; null or empty where that is not known.</param>
    /// <param name="file">Null where a rule is broken.</param>
    public static Rule? RuleBrokenBy(string? name, byte[] content, out CheckedFile? file)
    {
        var rule = FileContent.RuleBrokenBy(content, out var kind);
        file = rule is null ? new CheckedFile(FileName.Clean(name, kind), kind, content) : null;
        return rule;
    }
}
