using DocumentFormat.OpenXml;
using SpurReview.Reports.Blocks;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SpurReview.Reports.Word;

/// <summary>Real tables: fixed columns, a first row that repeats on each page, rows that never split, a name for those who listen.</summary>
internal static class WordTables
{
    /// <param name="name">What the table is, read aloud before it.</param>
    /// <param name="columns">Widths in millimetres.</param>
    /// <param name="heads">Heads of the columns; empty where every row has its own head in the first column.</param>
    public static W.Table Of(string name, IReadOnlyList<int> columns, IReadOnlyList<string> heads, IEnumerable<W.TableRow> rows)
    {
        var table = new W.Table(
            Properties(name, columns, hasHead: heads.Count > 0),
            new W.TableGrid(columns.Select(width => new W.GridColumn { Width = Measures.Text(width) }))
        );
        if (heads.Count > 0)
            table.Append(HeadRow(heads));
        foreach (var row in rows)
            table.Append(Fitted(row, columns));
        return table;
    }

    public static W.Table KeyValues(string name, IReadOnlyList<LabelledText> facts, int labelWidth = 52) =>
        Of(name, [labelWidth, 135 - labelWidth], [], facts.Select(fact => Row(Head(fact.Label), Lines(fact.Lines))));

    public static W.TableRow Row(params IReadOnlyList<W.TableCell> cells) => new([new W.TableRowProperties(new W.CantSplit()), .. cells]);

    /// <summary>The row's own head.</summary>
    public static W.TableCell Head(string text) => Cell(WordText.Paragraph(WordStyles.RowHead, text));

    public static W.TableCell Small(string text) => Cell(WordText.Paragraph(WordStyles.TableSmall, text));

    public static W.TableCell Lines(IReadOnlyList<string> lines) => Small(string.Join('\n', lines));

    public static W.TableCell Cell(params IReadOnlyList<OpenXmlElement> paragraphs) => new([new W.TableCellProperties(), .. paragraphs]);

    /// <summary>Keeps all rows on one page.</summary>
    public static W.Table KeptWhole(this W.Table table)
    {
        foreach (var paragraph in table.Elements<W.TableRow>().SkipLast(1).SelectMany(row => row.Descendants<W.ParagraphProperties>()))
            paragraph.KeepNext = new W.KeepNext();
        return table;
    }

    /// <summary>A bar to the left of what must stand out, also in a grey copy.</summary>
    public static W.TableCell Barred(this W.TableCell cell)
    {
        cell.TableCellProperties!.TableCellBorders = new W.TableCellBorders(
            new W.LeftBorder
            {
                Val = W.BorderValues.Single,
                Size = 18,
                Color = WordStyles.Ink,
            }
        );
        return cell;
    }

    private static W.TableProperties Properties(string name, IReadOnlyList<int> columns, bool hasHead) =>
        new()
        {
            TableStyle = new W.TableStyle { Val = WordStyles.Table },
            TableWidth = new W.TableWidth { Width = Measures.Text(columns.Sum()), Type = W.TableWidthUnitValues.Dxa },
            TableLayout = new W.TableLayout { Type = W.TableLayoutValues.Fixed },
            TableLook = new W.TableLook
            {
                FirstRow = hasHead,
                LastRow = false,
                FirstColumn = true,
                LastColumn = false,
                NoHorizontalBand = true,
                NoVerticalBand = true,
            },
            TableCaption = new W.TableCaption { Val = name },
        };

    private static W.TableRow HeadRow(IReadOnlyList<string> heads)
    {
        var row = Row([.. heads.Select(head => Cell(WordText.Paragraph(WordStyles.TableHead, head)))]);
        row.TableRowProperties!.Append(new W.TableHeader());
        return row;
    }

    private static W.TableRow Fitted(W.TableRow row, IReadOnlyList<int> columns)
    {
        foreach (var (cell, width) in row.Elements<W.TableCell>().Zip(columns))
            cell.TableCellProperties!.TableCellWidth = new W.TableCellWidth
            {
                Width = Measures.Text(width),
                Type = W.TableWidthUnitValues.Dxa,
            };
        return row;
    }
}
