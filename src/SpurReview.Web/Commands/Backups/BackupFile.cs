using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SpurReview.Web.Commands.Backups;

/// <summary>
/// A backup as a file: a tar archive of the manifest, PostgreSQL's copy and the checksums of both, as sha256sum reads them. It is there
/// when it is whole, and only its own user may read it.
/// </summary>
internal static class BackupFile
{
    private const string Manifest = "manifest.json";
    private const string Dump = "database.dump";
    private const string Checksums = "SHA256SUMS";
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <exception cref="IOException">There is a file of that name already, or no room.</exception>
    public static async Task WriteAsync(string path, BackupManifest manifest, string dump)
    {
        var draft = $"{path}.{Guid.NewGuid():N}";
        try
        {
            await using (var file = Create(draft))
            {
                await WriteAsync(file, manifest.ToBytes(), dump);
                file.Flush(flushToDisk: true);
            }
            File.Move(draft, path, overwrite: false);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Unpacks PostgreSQL's copy.</summary>
    /// <exception cref="CommandFailedException">The file is no backup, is not whole, or is not what was written.</exception>
    public static async Task<BackupManifest> ReadAsync(string path, string dump)
    {
        try
        {
            await using var file = File.OpenRead(path);
            await using var archive = new TarReader(file);
            var manifest = await BytesAsync(await NextAsync(archive, Manifest));
            await using (var unpacked = Create(dump))
                await (await NextAsync(archive, Dump)).CopyToAsync(unpacked);
            var written = await BytesAsync(await NextAsync(archive, Checksums));

            var found = await ChecksumsAsync(manifest, dump);
            if (!found.AsSpan().SequenceEqual(written))
                throw new InvalidDataException("The checksums do not hold.");
            return BackupManifest.Of(manifest);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or FormatException or JsonException)
        {
            throw new CommandFailedException(
                $"{path} är ingen hel säkerhetskopia: den är avkortad, skadad eller något annat. Inget har ändrats. Använd en annan kopia."
            );
        }
    }

    private static FileStream Create(string path) => new(path, Reading.PrivateFile());

    private static async Task WriteAsync(Stream file, byte[] manifest, string dump)
    {
        await using var archive = new TarWriter(file, TarEntryFormat.Gnu, leaveOpen: true);
        await AddAsync(archive, Manifest, new MemoryStream(manifest));
        await using (var copy = File.OpenRead(dump))
            await AddAsync(archive, Dump, copy);
        await AddAsync(archive, Checksums, new MemoryStream(await ChecksumsAsync(manifest, dump)));
    }

    private static Task AddAsync(TarWriter archive, string name, Stream content) =>
        archive.WriteEntryAsync(new GnuTarEntry(TarEntryType.RegularFile, name) { DataStream = content, Mode = Private });

    private static async Task<Stream> NextAsync(TarReader archive, string name) =>
        await archive.GetNextEntryAsync() is { DataStream: { } content } entry && entry.Name == name
            ? content
            : throw new InvalidDataException($"{name} is missing.");

    private static async Task<byte[]> BytesAsync(Stream content)
    {
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static async Task<byte[]> ChecksumsAsync(byte[] manifest, string dump)
    {
        await using var copy = File.OpenRead(dump);
        var lines = $"{Hex(SHA256.HashData(manifest))}  {Manifest}\n{Hex(await SHA256.HashDataAsync(copy))}  {Dump}\n";
        return Encoding.ASCII.GetBytes(lines);
    }

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
