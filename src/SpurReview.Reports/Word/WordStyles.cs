using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SpurReview.Reports.Word;

/// <summary>
/// All styles. Word's own come under their built-in names, so that a Swedish Word calls them "Rubrik 1", "Brödtext" and
/// "Punktlista"; ours have Swedish names. To change the look of the report is to change a style.
/// </summary>
internal static class WordStyles
{
    public const string Normal = "Normal";
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Heading1 = "Heading1";
    public const string Heading2 = "Heading2";
    public const string Heading3 = "Heading3";
    public const string BodyText = "BodyText";
    public const string ListBullet = "ListBullet";
    public const string Toc1 = "TOC1";
    public const string Header = "Header";
    public const string Footer = "Footer";

    public const string Kicker = "SpurKicker";
    public const string CoverBox = "SpurCoverBox";
    public const string CoverAir = "SpurCoverAir";
    public const string PartLabel = "SpurPartLabel";
    public const string Lead = "SpurLead";
    public const string Note = "SpurNote";
    public const string GradeLine = "SpurGradeLine";
    public const string GroupLead = "SpurGroupLead";
    public const string Requirement = "SpurRequirement";
    public const string StatementLabel = "SpurStatementLabel";
    public const string BoxTitle = "SpurBoxTitle";
    public const string BoxItem = "SpurBoxItem";
    public const string TableHead = "SpurTableHead";
    public const string TableText = "SpurTableText";
    public const string TableSmall = "SpurTableSmall";
    public const string RowHead = "SpurRowHead";
    public const string Air = "SpurAir";

    public const string Strong = "Strong";
    public const string Hyperlink = "Hyperlink";
    public const string Placeholder = "PlaceholderText";
    public const string Label = "SpurLabel";
    public const string Table = "SpurTable";

    public const string Ink = "1A1A1A";
    public const string Muted = "4A4A4A";
    public const string Line = "B8BEC6";
    public const string Tint = "F1F4F8";
    public const string Accent = "12305A";

    public static W.Styles Compose() =>
        new([
            WordDefaults.Document(),
            .. WordParagraphStyles.BuiltIn.Concat(WordParagraphStyles.Ours).Select(style => style.ToStyle()),
            .. WordDefaults.Characters(),
            .. WordDefaults.Tables(),
        ]);
}
