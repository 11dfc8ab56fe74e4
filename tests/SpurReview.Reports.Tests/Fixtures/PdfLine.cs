using System.Globalization;
using System.Xml.Linq;
using SpurReview.Domain.Publishing;

namespace SpurReview.Reports.Tests.Fixtures;

/// <summary>A line of text as it stands on a page: points from the upper left corner. A table's columns are lines of their own.</summary>
/// <param name="SmallestWord">The height of its lowest word.</param>
internal sealed record PdfLine(int Page, double Left, double Top, double Right, double Bottom, double SmallestWord, string Text)
{
    public const double LeftMargin = 70.9;

    /// <summary>Between the running head and the running foot.</summary>
    public bool IsBody => Top > 62 && Bottom < 782;

    public bool IsRunningHead => Bottom < 62;

    public string Squeezed => Fixtures.Squeezed.Of(Text);

    public static async Task<IReadOnlyList<PdfLine>> OfAsync(ReviewSnapshot review) =>
        [
            .. XDocument
                .Parse(await Printed.ReadAsync("pdftotext", await Printed.PdfAsync(review), "-bbox-layout"))
                .Descendants()
                .Where(e => e.Name.LocalName == "page")
                .SelectMany((page, index) => Lines(page, index + 1)),
        ];

    private static IEnumerable<PdfLine> Lines(XElement page, int number) =>
        page.Descendants()
            .Where(e => e.Name.LocalName == "line")
            .Select(line => new PdfLine(
                number,
                Points(line, "xMin"),
                Points(line, "yMin"),
                Points(line, "xMax"),
                Points(line, "yMax"),
                line.Elements().Min(word => Points(word, "yMax") - Points(word, "yMin")),
                string.Join(' ', line.Elements().Select(word => word.Value))
            ));

    private static double Points(XElement line, string name) => double.Parse(line.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
