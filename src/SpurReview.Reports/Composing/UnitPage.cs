using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.Composing;

/// <summary>Contents, the unit in figures and how the review was done.</summary>
internal static class UnitPage
{
    public static ReportSection Compose(ReviewSnapshot review, IReadOnlyList<ContentsEntry> contents)
    {
        var rows = new UnitFigures(review.Facts).Rows();

        return new ReportSection(
            "oversikt",
            "Innehåll",
            SectionStart.NewPage,
            [
                new Heading(2, "Innehåll", "innehall-rubrik"),
                new Contents(contents),
                .. rows.Count == 0
                    ? Array.Empty<Block>()
                    : [new Heading(2, "Enheten i siffror", "siffror"), new KeyValueTable("Enheten i siffror", rows)],
                .. review.HidesFacts
                    ? [new Paragraph("Uppgifter som kan peka ut en enskild ST-läkare visas inte.", ParagraphTone.Note)]
                    : Array.Empty<Block>(),
                new Heading(2, "Så gjordes granskningen", "genomforande"),
                new KeyValueTable("Så gjordes granskningen", Visit(review)),
            ]
        );
    }

    private static IReadOnlyList<LabelledText> Visit(ReviewSnapshot review) =>
        [
            new(
                "Besökets form",
                review.Visit.Form switch
                {
                    VisitForm.Onsite => "På plats",
                    VisitForm.Remote => "På distans",
                }
            ),
            new("Besökets datum", Swedish.Period(review.Visit.From, review.Visit.To)),
            new("Antal inspektörer", Swedish.Number(review.Inspectors.Count(i => i.From is null))),
        ];
}
