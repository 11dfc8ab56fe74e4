using System.Globalization;
using SpurReview.Data.Queries;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Templates;

namespace SpurReview.Web.Features.Agreements;

public sealed record AgreementPage(IReadOnlyList<AreaAgreement> Areas, IReadOnlyList<ChecklistTemplate> Templates)
{
    public IReadOnlyList<AgreementRow> Rows => [.. Areas.Where(a => a.Reviews >= Agreement.FewestReviews).Select(Row)];

    /// <summary>The areas that too few have graded alone are not shown, and how far it is.</summary>
    public string? Waiting =>
        Rows.Count > 0
            ? null
            : $"Visas när minst {Agreement.FewestReviews} granskningar har graderats var för sig. Hittills {Areas.Select(a => a.Reviews).DefaultIfEmpty().Max()}.";

    /// <summary>Some letters are shown and others are not yet.</summary>
    public bool IsPartial => Rows.Count > 0 && Rows.Count < Templates.SelectMany(t => t.Areas).Select(a => a.Letter).Distinct().Count();

    private AgreementRow Row(AreaAgreement area)
    {
        var areas = Templates.Select(t => t.FindArea(area.Letter)).OfType<AssessmentArea>().ToList();
        Grade[] scale = [.. areas.SelectMany(a => a.Grades).Select(g => g.Grade).Distinct().Order()];
        return new AgreementRow($"{area.Letter} {areas[^1].Name}", area.Reviews, Agreement.WeightedKappa(scale, area.Pairs));
    }
}

/// <param name="Kappa">Null where everybody gave the same grade.</param>
public sealed record AgreementRow(string Area, int Reviews, double? Kappa)
{
    private static readonly CultureInfo _swedish = CultureInfo.GetCultureInfo("sv-SE");

    public string Figure => Kappa is { } kappa ? kappa.ToString("0.00", _swedish) : "–";

    /// <summary>Source of the limits: J. R. Landis and G. G. Koch, Biometrics 33 (1977) 159–174.</summary>
    public string Words =>
        Kappa switch
        {
            null => "Alla gav samma gradering, så måttet går inte att räkna ut",
            < 0 => "Sämre än slumpen",
            < 0.205 => "Mycket svag",
            < 0.405 => "Svag",
            < 0.605 => "Måttlig",
            < 0.805 => "God",
            _ => "Mycket god",
        };
}
