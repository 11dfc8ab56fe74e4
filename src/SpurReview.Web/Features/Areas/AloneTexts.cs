using SpurReview.Domain.Reviews;
using SpurReview.Web.Features.Leaving;
using SpurReview.Web.Features.Shared;

namespace SpurReview.Web.Features.Areas;

/// <param name="Address">Where to go on; null where nothing is to be done.</param>
public sealed record AloneNotice(string Words, string? Link = null, string? Address = null);

/// <summary>What is said where inspectors grade alone first.</summary>
internal static class AloneTexts
{
    public static string About(bool alone) =>
        alone
            ? "Var och en ser bara sin egen bedömning av ett område tills båda har tryckt Klart. Sedan jämför de och kommer överens. Beskrivning, anteckningar, styrkor och svagheter är gemensamma hela tiden."
            : "De kan i stället gradera var för sig först, och sedan jämföra område för område. Det går att ändra tills någon har börjat gradera.";

    public static AloneNotice? Notice(AreaFile file) =>
        file.Area switch
        {
            { IsOwn: true } => new(
                $"Ni graderar var för sig. Du ser {Genitive(file.Colleague)} bedömning när ni båda har tryckt Klart med området."
            ),
            { IsAlone: true } => new(
                "Inspektörerna graderar området var för sig. Graderingen syns här när de har jämfört och kommit överens."
            ),
            { ToAgree: > 0 and var count } when file.SeesNotes => new(
                $"Ni har båda graderat området. {Rows(count)} kvar att komma överens om.",
                "Jämför",
                Links.Comparison(file.Review.Id, file.Area.Letter)
            ),
            _ => null,
        };

    public static string WaitingFor(AreaFile file) =>
        $"Du är klar med området. {file.Colleague ?? "Den andra inspektören"} är inte klar än. Ändrar du något är det inte längre klart.";

    /// <summary>What the next page says when somebody is done alone.</summary>
    public static string Done(AreaFile file, bool areBothDone) =>
        !areBothDone ? $"Du är klar med område {file.Area.Letter}. Ni jämför när {file.Colleague ?? "den andra inspektören"} också är klar."
        : file.Common.ToAgree > 0
            ? $"Ni är båda klara med område {file.Area.Letter}. {Rows(file.Common.ToAgree)} kvar att komma överens om."
        : $"Ni är båda klara med område {file.Area.Letter}, och helt överens.";

    /// <summary>"Redo att lämna?", of an area that is not agreed on.</summary>
    /// <param name="isInspector">Who else reads it is not told how much two inspectors graded differently.</param>
    public static LeavingLine Leaving(AreaReview seen, bool isInspector)
    {
        var (review, letter) = (seen.ReviewId, seen.Letter);
        return seen switch
        {
            { IsOwn: true, IsDone: true } => new(
                $"Område {letter}: du är klar, men inte den andra inspektören",
                Links.Area(review, letter)
            ),
            { IsOwn: true } => new($"Område {letter}: du har inte tryckt Klart", $"{Links.Area(review, letter)}#gradering"),
            { IsAlone: true } => new($"Område {letter}: inspektörerna graderar var för sig och är inte klara", Links.Area(review, letter)),
            _ when !isInspector => new($"Område {letter}: inspektörerna har inte kommit överens än", Links.Area(review, letter)),
            _ => new($"Område {letter}: {Rows(seen.ToAgree)} kvar att komma överens om", Links.Comparison(review, letter)),
        };
    }

    private static string Genitive(string? name) => name is null ? "den andra inspektörens" : TextClash.Genitive(name);

    private static string Rows(int count) => count == 1 ? "1 rad" : $"{count} rader";
}
