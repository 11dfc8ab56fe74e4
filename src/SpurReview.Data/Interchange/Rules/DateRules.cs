using SpurReview.Data.Interchange.Reading;

namespace SpurReview.Data.Interchange.Rules;

/// <summary>Visit, plan, decision and publishing follow each other; the same day is in order.</summary>
internal static class DateRules
{
    private static readonly JsonPath _visitFrom = PackageDraft.Root["visit"]["from"];
    private static readonly JsonPath _visitTo = PackageDraft.Root["visit"]["to"];
    private static readonly JsonPath _submittedOn = PackageDraft.Root["actionPlan"]["submittedOn"];
    private static readonly JsonPath _publishedOn = PackageDraft.Root["publishedOn"];

    public static void Check(PackageDraft draft)
    {
        var (visit, package) = (draft.Package.Visit, draft.Package);

        draft.RefuseIf(
            draft.CanRead(_visitFrom) && visit.To < visit.From,
            _visitTo,
            $"Besöket slutar {visit.To:yyyy-MM-dd}, innan det börjar {visit.From:yyyy-MM-dd}. Skriv samma dag eller en senare."
        );
        draft.RefuseIf(
            draft.CanRead(PackageDraft.Root["status"]) && package is { Status: PackageStatus.Published, PublishedOn: null },
            _publishedOn,
            "Uppgiften saknas. En publicerad granskning har här dagen då den publicerades."
        );
        draft.RefuseIf(
            IsBeforeVisit(draft, package.PublishedOn),
            _publishedOn,
            $"Granskningen är publicerad {package.PublishedOn:yyyy-MM-dd}, före besöket {visit.From:yyyy-MM-dd}. Skriv en senare dag."
        );
        draft.RefuseIf(
            IsBeforeVisit(draft, package.ActionPlan?.SubmittedOn),
            _submittedOn,
            $"Handlingsplanen är inlämnad {package.ActionPlan?.SubmittedOn:yyyy-MM-dd}, före besöket {visit.From:yyyy-MM-dd}. Skriv en senare dag."
        );
        foreach (var area in draft.Areas)
            if (area.Area.Regrade is { } regrade)
                CheckDecision(draft, regrade.DecidedOn, area.RegradePath["decidedOn"]);
    }

    private static void CheckDecision(PackageDraft draft, DateOnly decidedOn, JsonPath claim)
    {
        var plan = draft.CanRead(_submittedOn) ? draft.Package.ActionPlan?.SubmittedOn : null;
        if (decidedOn < plan)
            draft.RefuseIf(
                true,
                claim,
                $"Beslutet är taget {decidedOn:yyyy-MM-dd}, innan handlingsplanen kom in {plan:yyyy-MM-dd}. Skriv en senare dag."
            );
        else
            draft.RefuseIf(
                IsBeforeVisit(draft, decidedOn),
                claim,
                $"Beslutet är taget {decidedOn:yyyy-MM-dd}, före besöket {draft.Package.Visit.From:yyyy-MM-dd}. Skriv en senare dag."
            );

        var publishedOn = draft.Package.PublishedOn;
        draft.RefuseIf(
            decidedOn > publishedOn && draft.CanRead(_publishedOn) && !IsBeforeVisit(draft, publishedOn),
            claim,
            $"Beslutet är taget {decidedOn:yyyy-MM-dd}, efter publiceringen {publishedOn:yyyy-MM-dd}. Skriv en tidigare dag."
        );
    }

    private static bool IsBeforeVisit(PackageDraft draft, DateOnly? date) => draft.CanRead(_visitFrom) && date < draft.Package.Visit.From;
}
