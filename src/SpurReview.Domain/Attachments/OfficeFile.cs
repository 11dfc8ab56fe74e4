using System.Text;

namespace SpurReview.Domain.Attachments;

/// <summary>
/// Word, Excel and OpenDocument: archives that say themselves what they hold. Read are the list of files, the one that tells their kinds, and
/// where they point.
/// </summary>
internal static class OfficeFile
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string Manifest = "META-INF/manifest.xml";

    private static readonly Dictionary<string, AttachmentKind> _mainParts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"] = AttachmentKind.Docx,
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"] = AttachmentKind.Xlsx,
    };

    private static readonly Dictionary<string, AttachmentKind> _openDocuments = new(StringComparer.Ordinal)
    {
        ["application/vnd.oasis.opendocument.text"] = AttachmentKind.Odt,
        ["application/vnd.oasis.opendocument.spreadsheet"] = AttachmentKind.Ods,
    };

    /// <summary>Parts of kinds that run, or that hold what nobody has looked at. Found anywhere in the name of a kind.</summary>
    private static readonly string[] _activeTypes =
    [
        "macroEnabled",
        "vbaProject",
        "vbaData",
        "activeX",
        "oleObject",
        "text/html",
        "xhtml",
        "message/",
        "javascript",
        "x-msdownload",
    ];

    private static readonly string[] _activeEndings =
    [
        "vbaProject.bin",
        "vbaData.xml",
        ".exe",
        ".dll",
        ".com",
        ".scr",
        ".msi",
        ".bat",
        ".cmd",
        ".ps1",
        ".vbs",
        ".js",
        ".hta",
        ".lnk",
        ".jar",
        ".class",
        ".htm",
        ".html",
        ".mht",
        "META-INF/MANIFEST.MF",
    ];

    /// <summary>Of OpenDocument.</summary>
    private static readonly string[] _macroFolders = ["Basic/", "Scripts/"];

    public static Rule? RuleBrokenBy(ReadOnlyMemory<byte> file, out AttachmentKind kind)
    {
        kind = default;
        if (ZipDirectory.RuleBrokenBy(file, out var entries) is { } rule)
            return rule;
        return entries[0].Name == "mimetype" ? RuleBrokenByOpenDocument(entries, out kind)
            : entries.FirstOrDefault(e => e.Name == ContentTypes) is { } types ? RuleBrokenByOffice(entries, types, out kind)
            : Rule.AttachmentKindIsNotAllowed;
    }

    private static Rule? RuleBrokenByOffice(IReadOnlyList<ZipEntry> entries, ZipEntry types, out AttachmentKind kind)
    {
        kind = default;
        if (PackedXml.ReadList(types) is not { } read)
            return Rule.AttachmentIsDamaged;
        if (read.Any(e => IsActive(e["ContentType"])) || entries.Any(IsActive))
            return Rule.AttachmentHasActiveContent;
        if (OutsideReferences.RuleBrokenByOffice(entries, read) is { } rule)
            return rule;
        if (read.Where(e => _mainParts.ContainsKey(e["ContentType"])).ToList() is not [var main])
            return Rule.AttachmentKindIsNotAllowed;
        kind = _mainParts[main["ContentType"]];
        return entries.Any(e => e.IsNamed(main["PartName"].TrimStart('/'))) && entries.Any(e => e.IsNamed("_rels/.rels"))
            ? null
            : Rule.AttachmentIsDamaged;
    }

    private static Rule? RuleBrokenByOpenDocument(IReadOnlyList<ZipEntry> entries, out AttachmentKind kind)
    {
        kind = default;
        if (entries[0] is not { IsStored: true } type || type.Unpacked(maxBytes: 100) is not { } said)
            return Rule.AttachmentKindIsNotAllowed;
        if (!_openDocuments.TryGetValue(Encoding.ASCII.GetString(said), out kind))
            return Rule.AttachmentKindIsNotAllowed;
        if (entries.FirstOrDefault(e => e.Name == Manifest) is not { } manifest || PackedXml.ReadList(manifest) is not { } read)
            return Rule.AttachmentIsDamaged;
        if (read.Any(e => e.Name == "encryption-data"))
            return Rule.AttachmentIsLocked;
        if (entries.Any(IsActive) || entries.Any(IsOfMacros) || read.Any(e => IsActive(e["media-type"])))
            return Rule.AttachmentHasActiveContent;
        return entries.Any(e => e.Name == "content.xml") ? OutsideReferences.RuleBrokenByOpenDocument(entries) : Rule.AttachmentIsDamaged;
    }

    private static bool IsActive(string type) => _activeTypes.Any(t => type.Contains(t, StringComparison.OrdinalIgnoreCase));

    private static bool IsActive(ZipEntry entry) => _activeEndings.Any(e => entry.Name.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    private static bool IsOfMacros(ZipEntry entry) =>
        entry.Size > 0 && _macroFolders.Any(folder => entry.Name.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
}
