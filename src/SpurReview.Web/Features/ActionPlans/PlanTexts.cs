using SpurReview.Domain.ActionPlans;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Features.ActionPlans;

/// <summary>The plan's states and parts in words.</summary>
public static class PlanTexts
{
    /// <summary>"Påbörjad: 2 uppgifter saknas".</summary>
    public static string StateOf(PlanWork work, PlanRow row) =>
        work.StateOf(row) switch
        {
            PlanRowState.NotBegun => "Inte påbörjad",
            PlanRowState.Begun => $"Påbörjad: {Counted(work.ActionFor(row.Code)!.Missing.Count, "uppgift", "uppgifter")} saknas",
            PlanRowState.WithProvider => "Hos vårdgivaren",
            PlanRowState.Ready => "Klar att skicka",
            PlanRowState.Sent => "Skickad",
            PlanRowState.Accepted => "Godtagen",
            PlanRowState.Decided => "D kvarstår",
            PlanRowState.Returned => "Komplettera",
        };

    public static string InSwedish(this ActionDecision decision) =>
        decision switch
        {
            ActionDecision.Accepted => "Godta",
            ActionDecision.Returned => "Be om komplettering",
        };

    /// <summary>What is missing, as the form says it at its field.</summary>
    public static string InSwedish(this ActionPart part) =>
        part switch
        {
            ActionPart.Action => "Skriv vad ni ska göra.",
            ActionPart.DueOn => "Ange när åtgärden ska vara klar. Skriv till exempel 2026-12-08.",
            ActionPart.Responsible => "Ange minst en roll som ansvarar.",
            ActionPart.FollowUpOn => "Ange minst ett datum för uppföljning.",
            ActionPart.FollowUpResponsible => "Ange minst en roll som ansvarar för uppföljningen.",
        };

    /// <summary>"Malin Ek bad verksamhetschefen skicka planen onsdag 3 juni kl. 14.05." Of a plan that somebody asks to have sent.</summary>
    public static string Asked(PlanFile plan) =>
        plan.File.Review.SendRequest is { AskedBy: var by, AskedAt: var at }
            ? $"{by} bad verksamhetschefen skicka planen {DeadlineTexts.Weekday(DateOnly.FromDateTime(SwedishDay.Local(at).DateTime), plan.Today)} kl. {SwedishDay.ClockTime(at)}."
            : "";

    /// <summary>Never a stop.</summary>
    public static IReadOnlyList<string> NoticesOf(string? action) =>
        PlannedWords.IsLong(action) ? ["Texten är lång. Korta stycken är lättare att läsa."] : [];

    /// <summary>"H7", "Område D som helhet".</summary>
    public static string NameOf(string code) => code.Length == 1 ? $"Område {code} som helhet" : code;

    /// <summary>"Område D som helhet", "D1, H7 och område E som helhet".</summary>
    public static string NamesOf(IReadOnlyList<string> codes) => List([NameOf(codes[0]), .. codes.Skip(1).Select(Inside)]);

    /// <summary>In the middle of a sentence: "H7", "område D som helhet".</summary>
    public static string InSentence(params IReadOnlyList<string> codes) => List([.. codes.Select(Inside)]);

    private static string Inside(string code) => code.Length == 1 ? $"område {code} som helhet" : code;

    /// <summary>"område D", "områdena D och E".</summary>
    public static string Areas(IReadOnlyList<string> letters) => letters is [var only] ? $"område {only}" : $"områdena {List(letters)}";

    /// <summary>"H7", "H7 och H9", "D1, H7 och H9".</summary>
    public static string List(IReadOnlyList<string> words) =>
        words.Count > 1 ? $"{string.Join(", ", words.SkipLast(1))} och {words[^1]}" : string.Concat(words);

    public static string Counted(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";
}
