using SpurReview.Web.Lists;

namespace SpurReview.Web.Features.Catalogue;

/// <summary>The orders of the public list.</summary>
internal static class ReportOrder
{
    public const string ByPublishing = "publicerad";
    public const string ByVisit = "besokt";
    public const string ByUnit = "enhet";
    public const string ByMatch = "traff";

    public static IReadOnlyList<FilterOption> All { get; } =
    [new(ByPublishing, "Senast publicerad"), new(ByVisit, "Senast besökt"), new(ByUnit, "Enhet A–Ö"), new(ByMatch, "Bäst träff")];

    /// <summary>The best match where somebody searches and does not say otherwise. Without a search nothing matches better than anything else.</summary>
    public static string Of(ListQuery query) =>
        query switch
        {
            { Search: null, Order: null or ByMatch } => ByPublishing,
            { Order: null } => ByMatch,
            _ => query.Order,
        };
}
