using SpurReview.Domain.Writing;

namespace SpurReview.Web.Features.Shared;

/// <summary>The gentle notices in words.</summary>
public static class NoticeTexts
{
    public static IReadOnlyList<string> Of(string text, bool isSmallUnit) =>
        [.. Notices.In(text, isSmallUnit).Select(InSwedish).Distinct()];

    public static string InSwedish(Notice notice) =>
        notice.Kind switch
        {
            NoticeKind.IdentityNumber => "Det ser ut som ett personnummer.",
            NoticeKind.RecognisablePerson => $"I en enhet med färre än fem ST-läkare kan ”{notice.Quote}” peka ut en person.",
        };
}
