using SpurReview.Domain.Facts;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Demo.Stories;

/// <summary>An orthopaedic clinic that is checking the facts of its draft.</summary>
internal static class Stenforsa
{
    public static DemoStory Story { get; } =
        new()
        {
            Provider = "Region Västermo",
            Unit = "Ortopedkliniken",
            Workplace = "Stenforsa sjukhus",
            City = "Stenforsa",
            Region = "Värmland",
            Specialty = "Ortopedi",
            VisitIn = -28,
            State = ReviewState.FactCheck,
            Inspectors = [1, 7],
            NotMet = new Dictionary<string, string>
            {
                ["F5"] = "Tid för självstudier finns inte i schemat.",
                ["G10"] = "Möten för att granska litteratur hålls inte längre.",
                ["H9"] = "Handledning av yngre kollegor bedöms inte.",
            },
            Remarks = new Dictionary<string, string> { ["D12"] = "Introduktionen i gipsrummet är mycket uppskattad." },
            Descriptions = SharedTexts.OperatingClinic,
            Strengths =
            [
                new("Stor volym av frakturer och planerade operationer", "A"),
                new("Tydlig trappa för vilka operationer som görs när", "D"),
                "God stämning mellan yrkesgrupperna",
            ],
            Weaknesses = [new("ST-läkarnas handledning av andra bedöms inte", "H"), new("Självstudier ryms inte i schemat", "F")],
            Improvements =
            [
                new("Låt huvudansvarig handledare bedöma ett handledningstillfälle per termin", "H"),
                new("Lägg in självstudier i schemat, minst två dagar i månaden", "F"),
            ],
            Facts = DemoFacts.Of(physicians: 23, specialists: 15, supervisors: 11, residents: 7).And(UnitFact.Beds, 28),
        };
}
