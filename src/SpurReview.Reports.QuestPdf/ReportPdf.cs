using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;
using SpurReview.Reports.QuestPdf.Components;

namespace SpurReview.Reports.QuestPdf;

/// <summary>The whole document: cover, then sections on pages that begin where a section asks for a new one.</summary>
internal sealed class ReportPdf(ReportDocument report, WholeRows wholeRows) : IDocument
{
    public DocumentMetadata GetMetadata()
    {
        var datedAt = new DateTimeOffset(report.DatedOn.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

        return new()
        {
            Title = report.Title,
            Language = ReportDocument.Language,
            Creator = "SpurReview",
            CreationDate = datedAt,
            ModifiedDate = datedAt,
        };
    }

    public DocumentSettings GetSettings() => new() { PDFUA_Conformance = PDFUA_Conformance.PDFUA_1 };

    public void Compose(IDocumentContainer container)
    {
        container.Page(page =>
        {
            Paper(page);
            page.MarginLeft(39, Unit.Millimetre);
            page.Background().AlignLeft().Width(14, Unit.Millimetre).Background(Typography.Band);
            page.MarginTop(24, Unit.Millimetre);
            page.MarginBottom(22, Unit.Millimetre);
            page.Content().Component(new CoverPage(report.Cover, report.Mark));
        });

        foreach (var sections in Together())
            container.Page(page => Compose(page, sections));
    }

    private void Compose(PageDescriptor page, IReadOnlyList<ReportSection> sections)
    {
        Paper(page);
        page.MarginTop(12, Unit.Millimetre);
        page.MarginBottom(10, Unit.Millimetre);
        page.Header().SemanticIgnore().Height(12, Unit.Millimetre).Component(new RunningHead(report, sections[0].RunningTitle));
        page.Content().Component(new SectionPages(sections, wholeRows));
        page.Footer().SemanticIgnore().Height(12, Unit.Millimetre).Component(new RunningFoot(report));
    }

    private static void Paper(PageDescriptor page)
    {
        page.Size(PageSizes.A4);
        page.MarginHorizontal(25, Unit.Millimetre);
        page.DefaultTextStyle(Typography.Body.Style);
    }

    private IEnumerable<IReadOnlyList<ReportSection>> Together()
    {
        List<ReportSection> together = [];
        foreach (var section in report.Sections)
        {
            if (section.Start is SectionStart.NewPage && together.Count > 0)
            {
                yield return together;
                together = [];
            }
            together.Add(section);
        }
        if (together.Count > 0)
            yield return together;
    }
}
