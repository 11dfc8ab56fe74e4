using SpurReview.Data.Reports;
using SpurReview.Web.Features.Reports;
using SpurReview.Web.Features.Reviews;

namespace SpurReview.Web.Features.Authenticity;

/// <summary>How a file stands to what is published.</summary>
public enum FileStanding
{
    /// <summary>It is the version that holds.</summary>
    Holds,

    /// <summary>It is a version that a later one has replaced.</summary>
    Replaced,
    Withdrawn,

    /// <summary>Nothing that is published has its checksum.</summary>
    Unknown,

    /// <summary>Nothing that is known has its checksum, and not all is known.</summary>
    Unfinished,
}

/// <summary>What is said of a file: the same words whether the browser or the server found the answer.</summary>
/// <param name="Report">The report it was compared with, or belongs to; null where it was compared with all and belongs to none.</param>
public sealed record FileAnswer(FileStanding Standing, Report? Report)
{
    public PublishedSum? File { get; private init; }
    public ReportVersions? Versions { get; private init; }

    public string Heading =>
        Standing switch
        {
            FileStanding.Holds => "Den här filen är äkta",
            FileStanding.Replaced => "Den här filen är äkta, men gäller inte längre",
            FileStanding.Withdrawn => "Den här filen är äkta, men återkallad",
            FileStanding.Unknown when Report is null => "Den här filen är inte publicerad här",
            FileStanding.Unknown => "Den här filen är inte densamma som den publicerade",
            FileStanding.Unfinished => "Det går inte att svara än",
        };

    /// <summary>"version 1 av rapporten om Kvarngatans vårdcentral, allmänmedicin, 2025 (PDF)".</summary>
    public string Name => $"version {File!.Version} av rapporten om {TitleOf(Report!)} ({KindWords(File.Kind)})";

    public VersionLine Line => Versions!.All.Single(v => v.Version == File!.Version);
    public VersionLine? Next => Versions!.All.SingleOrDefault(v => v.Version == File!.Version + 1);
    public Withdrawal? Withdrawal => Versions!.WithdrawalOf(File!.Version);

    /// <summary>The version to read; null where the file says nothing of one, and where the report is withdrawn.</summary>
    public int? Readable => File is not null && Versions is { Withdrawal: null, Current.Version: var current } ? current : null;

    public static FileAnswer Of(Report report, ReportVersions versions, PublishedSum file) =>
        new(StandingOf(versions, file.Version), report) { File = file, Versions = versions };

    /// <param name="report">The report it was compared with; null for all.</param>
    public static FileAnswer Unknown(Report? report = null, ReportVersions? versions = null) =>
        new(FileStanding.Unknown, report) { Versions = versions };

    public static string TitleOf(Report report) => $"{report.Unit}, {report.Specialty.InSentence()}, {report.VisitFrom.Year}";

    public static string KindWords(PublishedKind kind) =>
        kind switch
        {
            PublishedKind.Pdf => "PDF",
            PublishedKind.Data => "data, JSON",
        };

    private static FileStanding StandingOf(ReportVersions versions, int version) =>
        versions.WithdrawalOf(version) is not null ? FileStanding.Withdrawn
        : version == versions.Current.Version ? FileStanding.Holds
        : FileStanding.Replaced;
}
