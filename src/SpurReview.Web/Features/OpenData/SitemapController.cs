using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Web.Features.Catalogue;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.OpenData;

/// <summary>For search engines: which pages there are, by the protocol of sitemaps.org, and which are not for them.</summary>
[Public, CostsMuch]
public sealed class SitemapController(SpurDbContext db, ReportList list, PublicAddresses addresses) : Controller
{
    /// <summary>What one file may hold, by the protocol.</summary>
    private const int MostPages = 50_000;
    private static readonly XNamespace _sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [HttpGet("/sitemap.xml"), HttpHead("/sitemap.xml")]
    public async Task<IActionResult> Pages()
    {
        var address = await addresses.ReadAsync(db, HttpContext.RequestAborted);
        var reports = await list.NewestAsync(MostPages - 1, HttpContext.RequestAborted);
        var changed = await list.LatestVersionsAsync(reports, HttpContext.RequestAborted);
        var pages = new XElement(
            _sitemap + "urlset",
            Page(address.To(Links.Reports()), changed: null),
            Page(address.To(Links.OpenData()), changed: null),
            reports.Select(r => Page(address.To(r.Address), changed[r.ReviewId]))
        );
        return Content($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{pages}", "application/xml; charset=utf-8");
    }

    [HttpGet("/robots.txt"), HttpHead("/robots.txt")]
    public async Task<IActionResult> Robots()
    {
        var address = await addresses.ReadAsync(db, HttpContext.RequestAborted);
        return Content(
            $"User-agent: *\nAllow: {Links.Reports()}\nAllow: {Links.OpenData()}\nDisallow: /\nSitemap: {address.To("/sitemap.xml")}\n",
            "text/plain; charset=utf-8"
        );
    }

    private static XElement Page(string address, DateOnly? changed) =>
        new(
            _sitemap + "url",
            new XElement(_sitemap + "loc", address),
            changed is { } day ? new XElement(_sitemap + "lastmod", day.ToString("O", CultureInfo.InvariantCulture)) : null
        );
}
