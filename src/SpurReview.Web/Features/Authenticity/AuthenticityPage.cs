using SpurReview.Data.Reports;
using SpurReview.Web.Features.Reports;

namespace SpurReview.Web.Features.Authenticity;

/// <summary>The field for a checksum, and what it was answered.</summary>
/// <param name="Address">The page itself, which the form asks.</param>
public sealed record ChecksumQuestion(string Address)
{
    public const string Name = "summa";
    public const string Fault = "En kontrollsumma är 64 tecken: siffrorna 0–9 och bokstäverna a–f. Klistra in bara den, utan filens namn.";

    /// <summary>As it was pasted; null where nothing was asked.</summary>
    public string? Typed { get; init; }
    public FileAnswer? Answer { get; init; }
}

/// <summary>Whether a file is one of a report's, answered on the server or in the browser.</summary>
public sealed record AuthenticityPage(Report Report, ReportVersions Versions, IReadOnlyList<PublishedSum> Sums)
{
    public required ChecksumQuestion Question { get; init; }

    public string Title => FileAnswer.TitleOf(Report);
    public IEnumerable<VersionRow> Rows => Versions.All.Select(Row);

    /// <summary>The answer to each file that there is, for the script to choose from.</summary>
    public IEnumerable<FileAnswer> Known => Sums.Select(sum => FileAnswer.Of(Report, Versions, sum));

    /// <summary>The answer to any other file.</summary>
    public FileAnswer Other =>
        Rows.Any(row => row.IsBeingPrinted) ? new FileAnswer(FileStanding.Unfinished, Report) : FileAnswer.Unknown(Report, Versions);

    /// <summary>The answer to a checksum that is asked for now. What is not printed, nobody has.</summary>
    public FileAnswer To(Checksum checksum) =>
        Sums.FirstOrDefault(sum => sum.Sha256 == checksum.Hex) is { } file
            ? FileAnswer.Of(Report, Versions, file)
            : FileAnswer.Unknown(Report, Versions);

    private VersionRow Row(VersionLine line) =>
        new(
            line,
            IsCurrent: line == Versions.Current,
            Versions.WithdrawalOf(line.Version),
            Sums.SingleOrDefault(sum => sum.Version == line.Version && sum.Kind is PublishedKind.Pdf)?.Sha256
        );
}

/// <summary>A version in the list.</summary>
/// <param name="PdfSha256">Null while the PDF is not printed.</param>
public sealed record VersionRow(VersionLine Line, bool IsCurrent, Withdrawal? Withdrawal, string? PdfSha256)
{
    public bool IsServed => Withdrawal is null;
    public bool IsBeingPrinted => IsServed && PdfSha256 is null;

    public string Standing =>
        Withdrawal is not null ? "Återkallad"
        : IsCurrent ? "Gäller"
        : "Gäller inte längre";

    /// <summary>Said instead of the PDF's checksum.</summary>
    public string NoPdf =>
        !IsServed ? "Ingen. PDF:en skrevs aldrig ut."
        : IsCurrent ? "Räknas ut nu. Ladda om sidan om en stund."
        : "Räknas ut när någon hämtar PDF:en. Ladda sedan om sidan.";

    /// <summary>What the address of a page or a file needs to lead to this version.</summary>
    public string InAddress => IsCurrent ? "" : $"?version={Line.Version}";
}
