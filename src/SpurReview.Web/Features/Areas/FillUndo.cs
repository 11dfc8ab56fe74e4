using System.Globalization;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using SpurReview.Domain;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Features.Areas;

/// <summary>What a button set to Uppfyllt, with the version that each verdict got: "A1.1 A3.2". Later changes are nobody's to undo.</summary>
public sealed record FillUndo(string Verdicts)
{
    public const string Name = "verdicts";

    private const string Key = "fylld";

    public static string Said(int count) => count == 1 ? "1 kriterium satt till Uppfyllt." : $"{count} kriterier satta till Uppfyllt.";

    public static void Keep(ITempDataDictionary data, AreaReview area, IEnumerable<string> codes) =>
        data[Key] = string.Join(
            ' ',
            codes.Select(code => $"{code}.{area.Find(code)!.Verdict.Version.ToString(CultureInfo.InvariantCulture)}")
        );

    public static FillUndo? Read(ITempDataDictionary data) => data[Key] is string verdicts ? new FillUndo(verdicts) : null;

    /// <summary>Null where the form did not come from our page.</summary>
    public IReadOnlyList<(string Code, int Version)>? Of(AreaReview area)
    {
        var read = Verdicts.Split(' ').Select(One).ToList();
        return read.All(v => v is var (code, _) && area.Find(code) is not null) ? [.. read.Select(v => v!.Value)] : null;
    }

    /// <summary>Takes back those verdicts that nobody has touched since; how many.</summary>
    public static int Undo(AreaReview area, IReadOnlyList<(string Code, int Version)> verdicts)
    {
        var untouched = verdicts.Where(v => area.Find(v.Code)!.Verdict == new Versioned<Verdict>(Verdict.Met, v.Version)).ToList();
        foreach (var (code, version) in untouched)
            area.Assess(code, Verdict.NotAssessed, version);
        return untouched.Count;
    }

    private static (string Code, int Version)? One(string text) =>
        text.Split('.') is [var code, var version] && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (code, number)
            : null;
}
