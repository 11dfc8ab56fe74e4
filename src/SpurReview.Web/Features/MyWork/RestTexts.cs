using System.Globalization;
using SpurReview.Data.Queries;
using SpurReview.Web.Features.Overview;

namespace SpurReview.Web.Features.MyWork;

/// <summary>What is said to a unit where no review is going on, and to an inspector who does not see one.</summary>
public static class RestTexts
{
    /// <param name="isOnly">The person has no other unit, so it need not be named.</param>
    public static string Of(UnitAtRest unit, bool isOnly)
    {
        var who = isOnly ? "Er enhet" : unit.Name;
        if (unit.LastVisit is not { Year: var year })
            return $"{who} har ingen pågående granskning, och ingen tidigare finns här.";

        var next = (year + OverviewPage.CycleYears).ToString(CultureInfo.InvariantCulture);
        return $"{who} har ingen pågående granskning. Senaste granskningen var {year}. Nästa bör göras senast {next}.";
    }

    public static string Hidden(string unit) => $"Du ser inte {unit} som inspektör, eftersom du är anställd hos samma vårdgivare.";
}
