using SpurReview.Domain.Publishing;

namespace SpurReview.Web.Features.Publishing;

/// <summary>What was found in a text before it is published, in words.</summary>
internal static class PublicPointTexts
{
    public static string InSwedish(this PublicPoint point) =>
        point.Kind switch
        {
            PublicPointKind.IdentityNumber => $"Personnummer: {point.Quote}",
            PublicPointKind.EmailAddress => $"E-postadress: {point.Quote}",
            PublicPointKind.PhoneNumber => $"Telefonnummer: {point.Quote}",
            PublicPointKind.Name => $"Namn: {point.Quote}. I rapporten står annars bara rollen.",
            PublicPointKind.RecognisablePerson =>
                $"Kan peka ut en person: ”{point.Quote}”. I enheten är färre än fem ST-läkare, eller så är antalet inte känt.",
        };
}
