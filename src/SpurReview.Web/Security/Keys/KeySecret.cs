using System.Security.Cryptography;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Security.Keys;

/// <summary>What encrypts the installation's keys. It lies outside the database: in a setting, in a file, or in the data directory.</summary>
internal sealed record KeySecret(byte[] Bytes)
{
    public const int Length = 32;
    private const string FileName = "secret";

    /// <exception cref="InvalidOperationException">There is none, or it is not one.</exception>
    public static KeySecret Of(IConfiguration configuration)
    {
        if (configuration[Settings.KeySecret] is { Length: > 0 } text)
            return Parse(text, Settings.KeySecret);
        if (configuration[Settings.KeySecretFile] is { Length: > 0 } file)
            return Parse(File.ReadAllText(file), file);
        if (configuration[Settings.Data] is { Length: > 0 } data)
            return In(PrivateDirectory.At(data, "keys").FullName);

        throw new InvalidOperationException(
            $"{Settings.KeySecret} är inte satt. Skapa en hemlighet med openssl rand -base64 32 och sätt Spur__KeySecret. Behåll den: utan den "
                + "loggas alla ut, och appar med koder måste kopplas på nytt."
        );
    }

    /// <summary>The directory's own; made the first time, whole or not at all, and never readable to others.</summary>
    public static KeySecret In(string directory)
    {
        var path = Path.Combine(directory, FileName);
        if (!File.Exists(path))
            Make(path);
        return Parse(File.ReadAllText(path), path);
    }

    private static void Make(string path)
    {
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new StreamWriter(new FileStream(draft, options)))
            file.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length)));
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was first, and its secret is the one.
            File.Delete(draft);
        }
    }

    private static KeySecret Parse(string text, string whence)
    {
        var bytes = new byte[Length];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) && length == Length
            ? new KeySecret(bytes)
            : throw new InvalidOperationException($"{whence} ska vara 32 byte i base64. Skapa en med openssl rand -base64 32.");
    }
}
