using System.Security.Cryptography;
using System.Text.Json;

namespace SpurReview.LocalPostgres;

/// <summary>The random passwords of the cluster's three roles.</summary>
internal sealed record Secrets(string Superuser, string Owner, string App)
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static Secrets Create() => new(Random(), Random(), Random());

    public static Secrets? Read(string path)
    {
        try
        {
            return
                JsonSerializer.Deserialize<Secrets>(File.ReadAllText(path))
                    is { Superuser: not null, Owner: not null, App: not null } secrets
                ? secrets
                : null;
        }
        catch (Exception e) when (e is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Whole or not at all, and never readable to others, not even for a moment.</summary>
    public void Write(string path)
    {
        var draft = path + ".new";
        File.Delete(draft);
        using (
            var file = new FileStream(
                draft,
                new FileStreamOptions
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.Write,
                    UnixCreateMode = Private,
                }
            )
        )
        {
            JsonSerializer.Serialize(file, this);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }

    private static string Random() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
}
