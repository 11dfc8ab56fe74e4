using System.Security.Cryptography;
using System.Text;

namespace SpurReview.Data.Accounts;

/// <summary>A code on paper for whoever has lost key and telephone. Good once; only its hash is kept.</summary>
public sealed class RecoveryCode
{
    public const int Count = 10;

    /// <summary>Without signs that are mistaken for each other.</summary>
    private const string Signs = "abcdefghjkmnpqrstuvwxyz23456789";

    private RecoveryCode() => Hash = ""; // For EF Core, which then fills the properties.

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid AccountId { get; private init; }
    public string Hash { get; private init; }
    public DateTimeOffset? UsedAt { get; private init; }

    /// <summary>As it is shown this once: "h7km-2xqp-w9ra-bt4e", some 79 bits.</summary>
    public static (RecoveryCode Code, string Text) Create(Guid account)
    {
        var signs = RandomNumberGenerator.GetString(Signs, 16);
        var text = string.Join('-', signs.Chunk(4).Select(four => new string(four)));
        return (new RecoveryCode { AccountId = account, Hash = HashOf(text)! }, text);
    }

    /// <summary>However it was typed; null where it is none.</summary>
    public static string? HashOf(string typed)
    {
        var signs = new string([.. typed.ToLowerInvariant().Where(Signs.Contains)]);
        return signs.Length == 16 ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(signs))) : null;
    }
}
