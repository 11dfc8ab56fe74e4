using DocumentFormat.OpenXml;
using SpurReview.Reports.Blocks;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SpurReview.Reports.Word;

/// <summary>Grades in letters and words: a shape could not be written on, and the words beside it say the same.</summary>
internal static class WordGrades
{
    // A table for each part: rows that span the columns inside one table confuse those who listen to it.
    public static IEnumerable<OpenXmlElement> Overview(GradeOverview block) =>
        block.Parts.SelectMany(part =>
            (OpenXmlElement[])
                [
                    WordText.Paragraph(WordStyles.PartLabel, part.Label),
                    WordTables.Of(
                        $"Graderingar, {part.Label}",
                        [56, 42, 62],
                        [ReportWords.Area, ReportWords.Grade, ReportWords.Meaning],
                        part.Rows.Select(Row)
                    ),
                ]
        );

    public static W.Paragraph Line(AreaGrade grade) =>
        WordText.Paragraph(
            WordStyles.GradeLine,
            [
                .. Letter(grade),
                WordText.Run("\n"),
                WordText.Run(grade.Words, WordStyles.Strong),
                .. grade.Sentence is { } sentence ? [WordText.Run($"\n{sentence}")] : Array.Empty<OpenXmlElement>(),
            ]
        );

    public static IEnumerable<OpenXmlElement> Box(GradeBox block) =>
        [
            WordText.Paragraph(WordStyles.Heading2, block.Heading),
            WordTables.Of(block.Heading, [22, 138], [ReportWords.Grade, ReportWords.Meaning], block.Rows.Select(Row)).KeptWhole(),
        ];

    private static W.TableRow Row(GradeOverviewRow row) =>
        WordTables.Row(
            WordTables.Cell(
                WordText.Paragraph(
                    WordStyles.TableText,
                    [WordText.Run($"{row.Letter} ", WordStyles.Strong), WordText.Link(row.TargetId, row.Area)]
                )
            ),
            WordTables.Cell(WordText.Paragraph(WordStyles.TableText, Letter(row.Grade))),
            WordTables.Cell([
                WordText.Paragraph(WordStyles.TableText, row.Grade.Words),
                .. row.Grade.Sentence is { } sentence
                    ? [WordText.Paragraph(WordStyles.TableSmall, sentence)]
                    : Array.Empty<OpenXmlElement>(),
            ])
        );

    private static W.TableRow Row(GradeBoxRow row)
    {
        var look = row.IsDecided ? WordStyles.Strong : null;
        var letter = WordTables.Cell(WordText.Paragraph(WordStyles.TableText, [WordText.Run($"{row.Grade}", look)]));
        var text = WordTables.Cell([
            WordText.Paragraph(WordStyles.TableText, [WordText.Run(row.Text, look)]),
            .. row.Note is { } note ? [WordText.Paragraph(WordStyles.RowHead, note)] : Array.Empty<OpenXmlElement>(),
        ]);

        return WordTables.Row(row.IsDecided ? letter.Barred() : letter, text);
    }

    /// <summary>"D → C på skalan A, B, C, D". An area without a grade says so in its words, so only the scale stands here.</summary>
    private static IReadOnlyList<OpenXmlElement> Letter(AreaGrade grade)
    {
        var scale = string.Join(", ", grade.Offered);
        if (grade.Decided is not { } decided)
            return [WordText.Run($"Skala {scale}")];

        return
        [
            .. grade is { IsChanged: true, AtReview: { } first } ? [WordText.Run($"{first} → ")] : Array.Empty<OpenXmlElement>(),
            WordText.Run($"{decided}", WordStyles.Strong),
            WordText.Run($" på skalan {scale}"),
        ];
    }
}
