using System.ComponentModel.DataAnnotations;
using SpurReview.Domain;
using SpurReview.Domain.Visits;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Programme;

/// <summary>A point of the programme, as it was sent.</summary>
public sealed class ProgrammeForm
{
    private const string NoDay = "Välj en dag.";
    private const string NoTime = "Skriv klockslaget som 09:30.";

    /// <summary>Null for a new one.</summary>
    public Guid? Item { get; init; }

    /// <summary>The version that the page showed; 0 for a new one.</summary>
    public int BasedOn { get; init; }

    [Required(ErrorMessage = NoDay)]
    public DateOnly? Day { get; init; }

    [Required(ErrorMessage = NoTime)]
    public TimeOnly? Begins { get; init; }

    [Required(ErrorMessage = NoTime)]
    public TimeOnly? Ends { get; init; }

    [Required(ErrorMessage = "Välj vad som händer.")]
    public ProgrammeKind? Kind { get; init; }

    [LengthLimit(Text.LineMaxLength)]
    public string? Who { get; init; }

    [LengthLimit(Text.LineMaxLength)]
    public string? Place { get; init; }

    internal ProgrammeContent Content => new(Day!.Value, Begins!.Value, Ends!.Value, Kind!.Value, Who?.Trim() ?? "", Place?.Trim() ?? "");

    internal static ProgrammeForm Of(ProgrammeItem item) =>
        new()
        {
            Item = item.Id,
            BasedOn = item.Version,
            Day = item.Day,
            Begins = item.Begins,
            Ends = item.Ends,
            Kind = item.Kind,
            Who = item.Who,
            Place = item.Place,
        };
}

/// <summary>A point that somebody takes away.</summary>
public sealed class ProgrammeRemoval
{
    private const string Reload = "Ladda om sidan och försök igen.";

    [Required(ErrorMessage = Reload)]
    public Guid? Item { get; init; }

    /// <summary>The version that the page showed.</summary>
    [Required(ErrorMessage = Reload)]
    public int? BasedOn { get; init; }
}
