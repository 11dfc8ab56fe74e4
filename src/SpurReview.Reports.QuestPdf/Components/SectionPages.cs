using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace SpurReview.Reports.QuestPdf.Components;

/// <summary>Sections that follow on each other. The first begins the page; another goes on below it where its opening fits.</summary>
internal sealed class SectionPages(IReadOnlyList<ReportSection> sections, WholeRows wholeRows) : IComponent
{
    // Every level of columns measures all below it again, so a section alone on its pages gets none around it.
    public void Compose(IContainer container)
    {
        if (sections is [var only])
            container.Component(new SectionBody(only, beginsPage: true, wholeRows));
        else
            container.Column(Compose);
    }

    private void Compose(ColumnDescriptor column)
    {
        column.Spacing(Typography.SectionGap);
        foreach (var (index, section) in sections.Index())
            column.Item().Component(new SectionBody(section, beginsPage: index == 0, wholeRows));
    }
}
