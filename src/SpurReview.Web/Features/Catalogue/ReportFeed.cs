using System.Globalization;
using System.Xml.Linq;
using SpurReview.Data.Reports;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.Catalogue;

/// <summary>Reports as an Atom feed (RFC 4287), so that whoever wants to know of new ones need not come and look.</summary>
internal static class ReportFeed
{
    private static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";

    public static string Of(IReadOnlyList<Report> reports, PublicAddress address, string here)
    {
        var updated = reports.Select(r => r.PublishedOn).DefaultIfEmpty(new DateOnly(2000, 1, 1)).Max();
        var feed = new XElement(
            _atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", "sv"),
            new XElement(_atom + "id", address.To(here)),
            new XElement(_atom + "title", "Publicerade granskningar av läkares specialiseringstjänstgöring"),
            new XElement(_atom + "updated", Moment(updated)),
            Link("self", "application/atom+xml", address.To(here)),
            Link("alternate", "text/html", address.To(Links.Reports())),
            new XElement(_atom + "author", new XElement(_atom + "name", "SpurReview")),
            reports.Select(r => Entry(r, address))
        );
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed}";
    }

    private static XElement Entry(Report report, PublicAddress address) =>
        new(
            _atom + "entry",
            new XElement(_atom + "id", address.To(report.Address)),
            new XElement(_atom + "title", $"{report.Unit}, {report.Specialty.InSentence()}"),
            new XElement(_atom + "updated", Moment(report.PublishedOn)),
            Link("alternate", "text/html", address.To(report.Address)),
            new XElement(
                _atom + "summary",
                $"{report.Provider}, {report.City}. Besök {ReviewTexts.Days(report.VisitFrom, report.VisitTo)}. {string.Join("; ", report.Grades.Select(GradeTexts.InList))}."
            )
        );

    private static XElement Link(string relation, string type, string to) =>
        new(_atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", to));

    private static string Moment(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
}
