using System.Globalization;
using System.Text;
using SpurReview.Data.Reports;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.Catalogue;

/// <summary>Reports as a table for a spreadsheet: semicolons between the cells, as Swedish settings have it.</summary>
internal static class ReportTable
{
    private static readonly string[] _areas = ["A", "B", "C", "D", "E", "F", "G", "H"];

    private static readonly string[] _heads =
    [
        "Enhet",
        "Tjänstgöringsställe",
        "Ort",
        "Region",
        "Vårdgivare",
        "Specialitet",
        "Regelverk",
        "Besök från",
        "Besök till",
        "Publicerad",
        .. _areas.Select(a => $"{a} vid granskningen"),
        .. _areas.Select(a => $"{a} efter handlingsplan"),
        "Adress",
    ];

    public static string Of(IEnumerable<Report> reports, PublicAddress address)
    {
        var table = new StringBuilder();
        AddRow(table, _heads);
        foreach (var report in reports)
            AddRow(table, Cells(report, address));
        return table.ToString();
    }

    private static IEnumerable<string> Cells(Report report, PublicAddress address) =>
        [
            report.Unit,
            report.Workplace ?? "",
            report.City,
            report.Region,
            report.Provider,
            report.Specialty,
            report.Regulation,
            Day(report.VisitFrom),
            Day(report.VisitTo),
            Day(report.PublishedOn),
            .. _areas.Select(a => $"{Grade(report, a)?.First}"),
            .. _areas.Select(a => $"{Grade(report, a)?.AfterPlan}"),
            address.To(report.Address),
        ];

    private static ReportGrade? Grade(Report report, string letter) => report.Grades.FirstOrDefault(g => g.Letter == letter);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void AddRow(StringBuilder table, IEnumerable<string> cells) => table.AppendJoin(';', cells.Select(Cell)).Append("\r\n");

    /// <summary>In quotation marks where it must be. A cell that a spreadsheet would take for a formula begins with an apostrophe.</summary>
    private static string Cell(string text)
    {
        var plain = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{text}" : text;
        return plain.AsSpan().IndexOfAny(";\"\r\n") < 0 ? plain : $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
