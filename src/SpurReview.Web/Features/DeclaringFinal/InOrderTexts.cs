using SpurReview.Domain.Reviews;
using SpurReview.Web.Features.Leaving;

namespace SpurReview.Web.Features.DeclaringFinal;

/// <summary>What is in order, in words, and where it can be seen.</summary>
internal static class InOrderTexts
{
    public static LeavingLine Line(this InOrderPoint point, Guid review) =>
        point.Kind switch
        {
            InOrder.EveryAreaIsGraded => new($"Alla {point.Count} områden är graderade", Links.Preview(review)),
            InOrder.EverybodyHasSigned => new(Signed(point.Count), Links.Inspectors(review)),
            InOrder.NothingWasRemarked => new("Verksamheten har inga anmärkningar på utkastet", Links.FactCheck(review)),
            InOrder.RemarksAreAnswered => new(
                point.Count == 1 ? "Verksamhetens anmärkning är besvarad" : $"Verksamhetens {point.Count} anmärkningar är besvarade",
                Links.FactCheck(review)
            ),
            InOrder.NoAreaHasD => new("Inget område har D", Links.Preview(review)),
            InOrder.EveryDIsDecided => new(
                point.Count == 1
                    ? "Området med D är beslutat efter handlingsplanen"
                    : $"Alla {point.Count} områden med D är beslutade efter handlingsplanen",
                Links.ActionPlan(review)
            ),
            InOrder.NobodyIsPointedOut => new("Inget i texterna ser ut att peka ut en person", Links.Preview(review)),
        };

    private static string Signed(int inspectors) =>
        inspectors switch
        {
            0 => "Utkastet är underskrivet",
            1 => "Inspektören har skrivit under",
            2 => "Båda inspektörerna har skrivit under",
            _ => $"Alla {inspectors} inspektörer har skrivit under",
        };
}
