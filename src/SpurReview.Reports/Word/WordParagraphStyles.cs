using static SpurReview.Reports.Word.WordStyles;

namespace SpurReview.Reports.Word;

/// <summary>The paragraph styles: measures of the printed report, carried by names that a writer recognises.</summary>
internal static class WordParagraphStyles
{
    /// <summary>Beside running text: the text block is 160 mm, a line of text at most 135.</summary>
    private const int Free = 25;

    public static IReadOnlyList<WordParagraphStyle> BuiltIn { get; } =
    [
        new(Normal, "Normal", 10.5m, 15),
        new(Title, "Title", 32, 36)
        {
            Next = Subtitle,
            Before = 80,
            After = 10,
            IsBold = true,
        },
        new(Subtitle, "Subtitle", 16, 21) { After = 3 },
        new(Heading1, "heading 1", 20, 24)
        {
            Next = BodyText,
            Before = 18,
            After = 6,
            IsBold = true,
            KeepsNext = true,
            OutlineLevel = 0,
        },
        new(Heading2, "heading 2", 12.5m, 16)
        {
            Next = BodyText,
            Before = 15,
            After = 4,
            IsBold = true,
            KeepsNext = true,
            OutlineLevel = 1,
        },
        new(Heading3, "heading 3", 10.5m, 15)
        {
            Next = BodyText,
            Before = 8,
            After = 2,
            IsBold = true,
            KeepsNext = true,
            OutlineLevel = 2,
        },
        new("Heading4", "heading 4", 10.5m, 15)
        {
            Next = BodyText,
            Before = 8,
            After = 2,
            IsItalic = true,
            KeepsNext = true,
            OutlineLevel = 3,
        },
        new(BodyText, "Body Text")
        {
            Before = 3,
            After = 4,
            FreeRight = Free,
        },
        new(ListBullet, "List Bullet")
        {
            After = 3,
            FreeRight = Free,
            IsBullet = true,
        },
        new(Toc1, "toc 1")
        {
            Next = Normal,
            After = 2,
            RightTab = 135,
            IsDotted = true,
        },
        new(Header, "header", 8.5m, 11) { IsMuted = true, RightTab = 160 },
        new(Footer, "footer", 8.5m, 11) { IsMuted = true, RightTab = 160 },
    ];

    public static IReadOnlyList<WordParagraphStyle> Ours { get; } =
    [
        new(Kicker, "Omslag överrad", 13, 18),
        new(CoverBox, "Omslag ruta")
        {
            Before = 12,
            After = 12,
            FreeRight = Free,
            IsTinted = true,
            IsFramed = true,
        },
        new(CoverAir, "Omslag luft") { Before = 110, After = 110 },
        new(PartLabel, "Del", 10, 14)
        {
            Next = Heading1,
            Before = 12,
            After = 2,
            IsBold = true,
            IsMuted = true,
            KeepsNext = true,
        },
        new(Lead, "Ingress", 12.5m, 17)
        {
            Next = BodyText,
            After = 12,
            FreeRight = Free,
        },
        new(Note, "Not", 9.5m, 13)
        {
            Before = 3,
            After = 6,
            FreeRight = Free,
            IsMuted = true,
        },
        new(GradeLine, "Gradering")
        {
            Next = BodyText,
            After = 6,
            IsTinted = true,
            KeepsNext = true,
        },
        new(GroupLead, "Krav inledning")
        {
            After = 4,
            FreeRight = Free,
            IsItalic = true,
            KeepsNext = true,
        },
        new(Requirement, "Krav i planen", 9.5m, 13)
        {
            After = 4,
            FreeRight = Free,
            KeepsNext = true,
        },
        new(StatementLabel, "Vem som säger")
        {
            Next = BodyText,
            Before = 10,
            After = 2,
            IsBold = true,
            KeepsNext = true,
        },
        new(BoxTitle, "Ruta rubrik", 10.5m, 15)
        {
            BasedOn = Heading2,
            Next = BoxItem,
            Before = 14,
            After = 0,
            IsTinted = true,
            IsFramed = true,
            IsHanging = true,
            FreeRight = Free,
        },
        new(BoxItem, "Ruta punkt", 9.5m, 13)
        {
            BasedOn = ListBullet,
            After = 0,
            IsTinted = true,
            IsFramed = true,
        },
        new(TableHead, "Tabell huvud", 8.5m, 11)
        {
            Before = 3,
            After = 3,
            IsBold = true,
            IsMuted = true,
            KeepsNext = true,
        },
        new(TableText, "Tabell text") { Before = 3, After = 3 },
        new(TableSmall, "Tabell liten text", 9.5m, 13) { Before = 3, After = 3 },
        new(RowHead, "Tabell radhuvud", 9.5m, 13) { BasedOn = TableSmall, IsBold = true },
        new(Air, "Luft", 4, 6) { Next = BodyText },
    ];
}
