using System.Globalization;
using SpurReview.Data.Reports;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tenancy;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.Reviews;

/// <summary>What the states of a review, the steps between them and what belongs to them are called in Swedish.</summary>
public static class ReviewTexts
{
    /// <summary>Why somebody who reads what the inspectors write cannot write there.</summary>
    public static string WhyClosed(this Review review) => review.State.WhyClosed();

    public static string WhyClosed(this ReviewState state) =>
        state < ReviewState.Gathering ? "Granskningen är inte öppen för bedömning än. Den öppnas när underlaget samlas in."
        : Review.IsOpenIn(state) ? "Här skriver bara granskningens inspektörer. Du kan läsa."
        : "Granskningen är inte längre öppen för bedömning. Du kan läsa men inte ändra.";

    public static string InSwedish(this ReviewState state) =>
        state switch
        {
            ReviewState.Ordered => "Beställd",
            ReviewState.Planned => "Planerad",
            ReviewState.Gathering => "Underlag",
            ReviewState.SiteVisit => "Platsbesök",
            ReviewState.Drafting => "Rapportutkast",
            ReviewState.FactCheck => "Faktagranskning",
            ReviewState.Calibration => "Kalibrering",
            ReviewState.Graded => "Graderad",
            ReviewState.ActionPlan => "Handlingsplan",
            ReviewState.Final => "Fastställd",
            ReviewState.Published => "Publicerad",
            ReviewState.Cancelled => "Avbruten",
        };

    /// <summary>As addresses write it: platsbesok.</summary>
    public static string InAddress(this ReviewState state) => ReportSlug.Of(state.InSwedish());

    /// <summary>The button that takes a review there.</summary>
    public static string Verb(this ReviewState to) =>
        to switch
        {
            ReviewState.Planned => "Markera som planerad",
            ReviewState.Gathering => "Begär underlag",
            ReviewState.SiteVisit => "Börja platsbesöket",
            ReviewState.Drafting => "Avsluta platsbesöket",
            ReviewState.FactCheck => "Skicka på faktagranskning",
            ReviewState.Calibration => "Till kalibrering",
            ReviewState.Graded => "Gradera",
            ReviewState.ActionPlan => "Begär handlingsplan",
            ReviewState.Final => "Fastställ",
            ReviewState.Published => "Publicera",
            ReviewState.Cancelled => "Avbryt granskningen",
            ReviewState.Ordered => throw new ArgumentOutOfRangeException(nameof(to), to, "No step leads to the beginning."),
        };

    /// <summary>What just happened, when the step has been taken.</summary>
    public static string Done(this ReviewState to) => $"Granskningen är nu i läget {to.InSwedish()}.";

    public static string InSwedish(this VisitForm form) =>
        form switch
        {
            VisitForm.Onsite => "På plats",
            VisitForm.Remote => "På distans",
        };

    public static string InSwedish(this ProviderKind kind) =>
        kind switch
        {
            ProviderKind.Region => "Region",
            ProviderKind.Private => "Privat vårdgivare",
        };

    public static string InSwedish(this FindingKind kind) =>
        kind switch
        {
            FindingKind.Strength => "Styrkor",
            FindingKind.Weakness => "Svagheter",
            FindingKind.Improvement => "Förbättringspotential",
        };

    /// <summary>"fredag 13 mars 2026".</summary>
    public static string InWords(this DateOnly date) => date.ToString("dddd d MMMM yyyy", _swedish);

    /// <summary>The Swedish day on which something happened.</summary>
    public static string InWords(this DateTimeOffset moment) => DateOnly.FromDateTime(SwedishDay.Local(moment).DateTime).InWords();

    /// <summary>"13 mars 2026", or "13–14 mars 2026".</summary>
    public static string Days(DateOnly from, DateOnly to) =>
        from == to ? from.ToString("d MMMM yyyy", _swedish)
        : (from.Year, from.Month) == (to.Year, to.Month) ? $"{from.Day.ToString(_swedish)}–{to.ToString("d MMMM yyyy", _swedish)}"
        : $"{from.ToString("d MMMM yyyy", _swedish)} – {to.ToString("d MMMM yyyy", _swedish)}";

    /// <summary>A name of the catalogue inside a sentence: allmänmedicin.</summary>
    public static string InSentence(this string name) => name.Length == 0 ? name : char.ToLower(name[0], _swedish) + name[1..];

    private static readonly CultureInfo _swedish = CultureInfo.GetCultureInfo("sv-SE");
}
