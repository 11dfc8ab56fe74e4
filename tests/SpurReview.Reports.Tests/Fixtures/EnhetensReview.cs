using SpurReview.Domain.FactChecks;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;

namespace SpurReview.Reports.Tests.Fixtures;

internal static class EnhetensReview
{
    public static ReviewSnapshot Copy { get; } =
        KvarngatanReview.Review with
        {
            Audience = SnapshotAudience.Unit,
            Remarks =
            [
                new SnapshotRemark(
                    "B3",
                    RemarkKind.FactualError,
                    "Det står att övriga handledare saknar specialistkompetens. Sedan den 1 oktober har båda den.",
                    RemarkOutcome.Changed,
                    "Vi har sett intyget. Kriteriet är bedömt som uppfyllt, med en anmärkning om från när det gäller."
                ),
                new SnapshotRemark(
                    "H",
                    RemarkKind.Wording,
                    "Uttrycket \"ett vänligt ord i korridoren\" upplevs som nedlåtande av handledarna.\n\nVi föreslår \"muntlig och oplanerad\".",
                    RemarkOutcome.NotChanged,
                    "Orden är ST-läkarnas egna och beskriver det som flera av dem berättade. Vi låter dem stå."
                ),
                new SnapshotRemark(
                    "G",
                    RemarkKind.PointsOutAPerson,
                    "Ämnet för det vetenskapliga arbetet pekar ut vem det gäller.",
                    null,
                    null
                ),
                new SnapshotRemark(
                    null,
                    RemarkKind.SomethingMissing,
                    "Att vårdcentralen tar emot AT-läkare sägs inte någonstans.",
                    RemarkOutcome.PartlyChanged,
                    "Granskningen gäller ST. Vi har nämnt AT-läkarna i styrkorna."
                ),
            ],
        };

    public static ReviewSnapshot Draft { get; } =
        Copy with
        {
            IsDraft = true,
            FinalOn = null,
            PublishedOn = null,
            Plan = null,
            Remarks = [],
            Steps = [.. Copy.Steps.Where(s => s.To is not ReviewState.Final)],
            Areas = Copy.Areas.With("H", a => a with { Regrade = null }),
        };
}
