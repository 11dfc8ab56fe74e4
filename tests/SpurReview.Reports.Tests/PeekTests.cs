using SpurReview.Reports.Html;
using SpurReview.Reports.Tests.Fixtures;

namespace SpurReview.Reports.Tests;

public class PeekTests
{
    [Fact]
    public async Task Peek()
    {
        var i = 0;
        foreach (var r in Reviews.All)
        {
            var name = $"/tmp/peek/{i++}";
            Directory.CreateDirectory("/tmp/peek");
            await File.WriteAllTextAsync(name + ".html", HtmlReport.Page(Printed.Document(r)));
            await File.WriteAllTextAsync(
                name + "-web.html",
                "<!DOCTYPE html><html lang=sv><head><meta charset=utf-8><meta name=viewport content='width=device-width'><link rel=stylesheet href=web.css><title>x</title></head><body>"
                    + HtmlReport.Fragment(Printed.Document(r))
                    + "</body></html>"
            );
            await File.WriteAllTextAsync("/tmp/peek/web.css", Stylesheets.Web);
            var sw = System.Diagnostics.Stopwatch.StartNew();
            await File.WriteAllBytesAsync(name + ".pdf", await Printed.PdfAsync(r));
            Console.WriteLine($"{name} {sw.ElapsedMilliseconds} ms");
        }
    }
}
