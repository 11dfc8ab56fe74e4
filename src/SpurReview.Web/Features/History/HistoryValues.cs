using System.Globalization;
using System.Text.Json;
using SpurReview.Data.Accounts;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.FactChecks;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Reviews;
using SpurReview.Reports;
using SpurReview.Web.Features.Areas;
using SpurReview.Web.Features.FactChecks;
using SpurReview.Web.Features.Findings;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;

namespace SpurReview.Web.Features.History;

/// <summary>Values of the database as a person reads them. What an older program wrote and this one does not know is shown as it is.</summary>
internal static class HistoryValues
{
    public static string Plain(string value) => value;

    public static string Verdict(string value) => Named<Domain.Grading.Verdict>(value, v => v.Word());

    public static string State(string value) => Named<ReviewState>(value, s => s.InSwedish());

    public static string VisitForm(string value) => Named<VisitForm>(value, f => f.InSwedish());

    public static string ProviderKind(string value) => Named<Domain.Tenancy.ProviderKind>(value, k => k.InSwedish());

    public static string FindingKind(string value) => Named<FindingKind>(value, k => k.Name());

    public static string RemarkOutcome(string value) => Named<RemarkOutcome>(value, o => o.InSwedish());

    public static string Addressee(string value) => Named<Addressee>(value, a => a.Word());

    public static string Fact(string value) => Named<UnitFact>(value, FactWords.Of);

    public static string ActionDecision(string value) =>
        Named<ActionDecision>(value, d => d is Domain.ActionPlans.ActionDecision.Accepted ? "Godtagen" : "Komplettering begärd");

    public static string Origin(string value) =>
        Named<ReviewOrigin>(
            value,
            o =>
                o switch
                {
                    ReviewOrigin.Ordered => "Beställd",
                    ReviewOrigin.Imported => "Importerad",
                    ReviewOrigin.Practice => "Övning",
                }
        );

    public static string YesNo(string value) => value is "true" ? "Ja" : "Nej";

    public static string Day(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.InWords() : value;

    public static string Moment(string value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? $"{at.InWords()} kl. {SwedishDay.ClockTime(at)}"
            : value;

    public static string Role(string value) => Named<AccountRole>(value, r => r.InSwedish());

    public static string List(string value) => string.Join(", ", Items(value));

    public static string Roles(string value) =>
        Items(value) is { Count: > 0 } roles ? string.Join(", ", roles.Select(r => Named<AccountRole>(r, n => n.InSwedish()))) : "ingen";

    /// <summary>"en svaghet".</summary>
    private static string Name(this FindingKind kind) =>
        kind switch
        {
            Domain.Reviews.FindingKind.Strength => "en styrka",
            Domain.Reviews.FindingKind.Weakness => "en svaghet",
            Domain.Reviews.FindingKind.Improvement => "en förbättringspotential",
        };

    private static List<string> Items(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return [.. document.RootElement.EnumerateArray().Select(item => item.ToString())];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return [json];
        }
    }

    private static string Named<T>(string value, Func<T, string> words)
        where T : struct, Enum => Enum.GetNames<T>().Contains(value) ? words(Enum.Parse<T>(value)) : value;
}
