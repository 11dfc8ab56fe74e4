using SpurReview.Reports.Html;
using SpurReview.Reports.Tests.Fixtures;

namespace SpurReview.Reports.Tests;

public class ScratchDump
{
    [Fact]
    public void Dump()
    {
        for (var i = 0; i < Reviews.All.Count; i++)
        {
            File.WriteAllText($"/tmp/print/f{i}.html", HtmlReport.Page(Printed.Document(Reviews.All[i])));
            File.WriteAllText(
                $"/tmp/print/w{i}.html",
                $"<!DOCTYPE html><html lang=\"sv\"><head><meta charset=\"utf-8\"><title>x</title><style>body {{ margin: 0 }} {Stylesheets.Fonts} {Stylesheets.Web}</style></head><body><main>{HtmlReport.Fragment(Printed.Document(Reviews.All[i]))}</main></body></html>"
            );
        }
    }
}
