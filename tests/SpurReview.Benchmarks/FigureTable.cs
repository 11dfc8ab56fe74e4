using System.Globalization;

namespace SpurReview.Benchmarks;

/// <summary>The figures as a table; the exit code says whether every bound holds.</summary>
internal static class FigureTable
{
    public static int Print(IReadOnlyList<Figure> figures)
    {
        string[][] rows =
        [
            ["mått", "värde", "golv", "kvot", "gräns", "håller"],
            .. figures.Select(f => new[] { f.Name, f.Value, f.Floor, Ratio(f), f.Bound, Holds(f) }),
        ];
        var widths = Enumerable.Range(0, 6).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
            Console.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());

        return figures.Any(f => f.Holds is false) ? 1 : 0;
    }

    private static string Ratio(Figure figure) => figure.Ratio?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";

    private static string Holds(Figure figure) =>
        figure.Holds switch
        {
            true => "ja",
            false => "NEJ",
            null => "",
        };
}
