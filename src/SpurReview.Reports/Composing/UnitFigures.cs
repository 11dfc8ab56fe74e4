using SpurReview.Domain.Facts;
using SpurReview.Reports.Blocks;

namespace SpurReview.Reports.Composing;

/// <summary>Enheten i siffror: what belongs together in one row, ten rows at most. The group stands in "Om granskningen".</summary>
internal sealed class UnitFigures(IReadOnlyDictionary<UnitFact, FactValue> facts)
{
    public IReadOnlyList<LabelledText> Rows() =>
        [
            .. facts.ContainsKey(UnitFact.Listed)
                ? Row("Listade", Number(UnitFact.Listed), Number(UnitFact.Catchment, "invånare i upptagningsområdet"))
                : Row("Upptagningsområde", Number(UnitFact.Catchment, "invånare")),
            .. Row(
                "Vårdplatser",
                Number(UnitFact.Beds),
                Number(UnitFact.OccupancyPercent, "procents beläggning"),
                Number(UnitFact.MeanStayDays, "dygns medelvårdtid")
            ),
            .. Row("Medarbetare", Number(UnitFact.Employees)),
            .. Row(
                "Läkare",
                Number(UnitFact.Physicians),
                Number(UnitFact.PhdPhysicians, "disputerade"),
                Number(UnitFact.LicensedWithoutSpecialty, "legitimerade utan specialistkompetens")
            ),
            .. Row("Specialister", Number(UnitFact.Specialists), Number(UnitFact.SpecialistFte, "heltidstjänster")),
            .. Row("Handledare med handledarutbildning", Number(UnitFact.TrainedSupervisors)),
            .. Row(
                "ST-läkare",
                Number(UnitFact.Residents),
                Number(UnitFact.Residents2015, "enligt SOSFS 2015:8"),
                Number(UnitFact.Residents2021, "enligt HSLF-FS 2021:8"),
                Texts(UnitFact.ResidentsByYear),
                Number(UnitFact.ResidentsTrainedAbroad, "utbildade utomlands"),
                Number(UnitFact.FoundationDoctors, "BT-läkare")
            ),
            .. Row("Jourlinjer", Number(UnitFact.OnCallLines)),
            .. Row("Egen verksamhet", Texts(UnitFact.OwnServices)),
            .. Row("Saknas vid enheten", Texts(UnitFact.MissingServices)),
        ];

    private static IEnumerable<LabelledText> Row(string label, params IReadOnlyList<IReadOnlyList<string>> values)
    {
        var lines = values.SelectMany(v => v).ToList();
        return lines.Count == 0 ? [] : [new LabelledText(label, lines)];
    }

    private IReadOnlyList<string> Number(UnitFact fact, string? unit = null) =>
        facts.GetValueOrDefault(fact)?.Number is { } number
            ? [unit is null ? Swedish.Number(number) : $"{Swedish.Number(number)} {unit}"]
            : [];

    private IReadOnlyList<string> Texts(UnitFact fact) => Prose.Lines(facts.GetValueOrDefault(fact)?.Text);
}
