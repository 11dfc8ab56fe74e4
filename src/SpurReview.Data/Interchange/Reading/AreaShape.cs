using System.Text.RegularExpressions;
using SpurReview.Domain.Grading;

namespace SpurReview.Data.Interchange.Reading;

/// <summary>The shape of one area's assessment.</summary>
internal static class AreaShape
{
    private static readonly Regex _letter = new(@"\A[A-Z]\z", RegexOptions.CultureInvariant);

    public static PackageArea Read(Place place)
    {
        var area = place.Object("letter", "description", "verdicts", "comments", "grade", "gradeReason", "regrade");

        return new PackageArea
        {
            Letter = Letter(area["letter"]),
            Description = area["description"].Text(),
            Verdicts = area["verdicts"].Entries("ett objekt med bedömningar").ToDictionary(e => e.Key, e => e.Value.Word<Verdict>()),
            Comments = Texts(area["comments"], "ett objekt med kommentarer"),
            Grade = area["grade"].WordIfAny<Grade>(),
            GradeReason = area["gradeReason"].TextIfAny(),
            Regrade = area["regrade"].IsAbsent ? null : Regrade(area["regrade"]),
        };
    }

    public static string Letter(Place place) => place.Matching(_letter, "en områdesbokstav som H");

    /// <summary>Code to text; empty where the place is absent.</summary>
    public static IReadOnlyDictionary<string, string> Texts(Place place, string expected) =>
        place.IsAbsent ? new Dictionary<string, string>() : place.Entries(expected).ToDictionary(e => e.Key, e => e.Value.Text());

    private static PackageRegrade Regrade(Place place)
    {
        var regrade = place.Object("grade", "reason", "decidedOn", "decidedBy");

        return new PackageRegrade(
            regrade["grade"].Word<Grade>(),
            regrade["reason"].Text(),
            regrade["decidedOn"].Date(),
            regrade["decidedBy"].IsAbsent ? [] : PlanShape.People(regrade["decidedBy"])
        );
    }
}
