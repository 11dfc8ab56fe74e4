using System.Globalization;
using System.Xml.Linq;
using SpurReview.Data.Reports;
using SpurReview.Reports;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.Catalogue;

/// <summary>Reports as an Atom feed (RFC 4287), so that whoever wants to know of new ones need not come and look.</summary>
internal static class ReportFeed
{
    private static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";

    /// <param name="changed">The day of each report's latest version.</param>
    public static string Of(IReadOnlyList<Report> reports, IReadOnlyDictionary<Guid, DateOnly> changed, PublicAddress address, string here)
    {
        here = XmlText.Allowed(here);
        var updated = reports.Select(r => changed[r.ReviewId]).DefaultIfEmpty(new DateOnly(2000, 1, 1)).Max();
        var feed = new XElement(
            _atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", "sv"),
            new XElement(_atom + "id", address.To(here)),
            new XElement(_atom + "title", "Publicerade granskningar av läkares specialiseringstjänstgöring"),
            new XElement(_atom + "updated", Moment(updated)),
            Link("self", "application/atom+xml", address.To(here)),
            Link("alternate", "text/html", address.To(Links.Reports())),
            new XElement(_atom + "author", new XElement(_atom + "name", "SpurReview")),
            reports.Select(r => Entry(r, changed[r.ReviewId], address))
        );
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed}";
    }

    private static XElement Entry(Report report, DateOnly changed, PublicAddress address) =>
        new(
            _atom + "entry",
            new XElement(_atom + "id", address.To(report.Address)),
            new XElement(_atom + "title", XmlText.Allowed($"{report.Unit}, {report.Specialty.InSentence()}")),
            new XElement(_atom + "published", Moment(report.PublishedOn)),
            new XElement(_atom + "updated", Moment(changed)),
            Link("alternate", "text/html", address.To(report.Address)),
            new XElement(
                _atom + "summary",
                XmlText.Allowed(
                    $"{report.Provider}, {report.City}. Besök {ReviewTexts.Days(report.VisitFrom, report.VisitTo)}. {string.Join("; ", report.Grades.Select(GradeTexts.InList))}."
                )
            )
        );

    private static XElement Link(string relation, string type, string to) =>
        new(_atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", to));

    private static string Moment(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
}
