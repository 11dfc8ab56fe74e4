using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace SpurReview.Benchmarks;

/// <summary>A rescue file as the page of what is unsent makes it, with so many new notes in it.</summary>
internal static class RescueFile
{
    public const string Password = "granen vid grinden";
    private const int Iterations = 600_000;

    public static FilePayload Of(Guid account, Guid review, int notes)
    {
        var operations = Enumerable
            .Range(1, notes)
            .Select(n => new
            {
                id = Guid.NewGuid(),
                field = $"note.{Guid.NewGuid()}",
                value = JsonSerializer.Serialize(
                    new
                    {
                        text = $"Anteckning {n}",
                        source = "Resident",
                        area = "E",
                        code = (string?)null,
                    }
                ),
                @base = new { version = 0 },
                settles = Array.Empty<Guid>(),
                madeAt = TimeProvider.System.GetUtcNow(),
            });
        var content = new
        {
            account,
            savedAt = TimeProvider.System.GetUtcNow(),
            reviews = new[]
            {
                new
                {
                    review,
                    name = DeviceBench.Unit,
                    operations,
                },
            },
        };
        return new FilePayload
        {
            Name = "raddning.json",
            MimeType = "application/json",
            Buffer = JsonSerializer.SerializeToUtf8Bytes(Locked(JsonSerializer.SerializeToUtf8Bytes(content))),
        };
    }

    private static object Locked(byte[] content)
    {
        var (salt, iv) = (RandomNumberGenerator.GetBytes(16), RandomNumberGenerator.GetBytes(12));
        var key = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(Password), salt, Iterations, HashAlgorithmName.SHA256, 32);
        var (data, tag) = (new byte[content.Length], new byte[16]);
        using var aes = new AesGcm(key, tag.Length);
        aes.Encrypt(iv, content, data, tag);
        return new
        {
            format = "spurreview-raddningsfil-1",
            iterations = Iterations,
            salt,
            iv,
            data = (byte[])[.. data, .. tag],
        };
    }
}
