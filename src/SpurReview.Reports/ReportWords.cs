namespace SpurReview.Reports;

/// <summary>Words that every engine prints beside the document's own: heads of columns and labels. One place, so that all say the same.</summary>
public static class ReportWords
{
    public const string CommentLead = "Inspektörernas kommentar:";

    public const string Area = "Område";
    public const string Grade = "Gradering";
    public const string Meaning = "Innebörd";

    public const string Code = "Kod";
    public const string Criterion = "Kriterium";
    public const string Verdict = "Bedömning";

    /// <summary>In a draft that is being checked.</summary>
    public const string Remarks = "Anmärkningar";

    public const string Requirement = "Krav";
    public const string Due = "Klart senast";
    public const string FollowUp = "Uppföljning";
    public const string Decision = "Beslut";

    /// <summary>Read aloud in place of the QR code.</summary>
    public const string CodeAlternative = "QR-kod till kontrollsidan";

    /// <summary>"Sida 3 av 16".</summary>
    public const string BeforePage = "Sida ";
    public const string BeforePages = " av ";
}
