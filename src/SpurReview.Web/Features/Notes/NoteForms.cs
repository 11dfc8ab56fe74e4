using System.ComponentModel.DataAnnotations;
using SpurReview.Domain;
using SpurReview.Domain.Visits;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Notes;

/// <summary>A quick note.</summary>
public sealed class NoteForm
{
    [Required(ErrorMessage = NoteChange.NothingSaid), LengthLimit(Text.MaxLength)]
    public string? Body { get; init; }
    public NoteSource? Source { get; init; }
    public NoteSource? Ask { get; init; }

    /// <summary>An area, a criterion, or nothing while it is not sorted.</summary>
    public string? Place { get; init; }
}

/// <summary>A note that was there, as somebody wants it; a button that removes it needs no text.</summary>
public sealed class NoteChange
{
    [Required(ErrorMessage = Reload)]
    public Guid? Note { get; init; }

    /// <summary>The version that the page showed.</summary>
    [Required(ErrorMessage = Reload)]
    public int? BasedOn { get; init; }

    [LengthLimit(Text.MaxLength)]
    public string? Body { get; init; }
    public NoteSource? Source { get; init; }
    public NoteSource? Ask { get; init; }
    public string? Place { get; init; }

    internal const string NothingSaid = "Skriv något i anteckningen.";
    private const string Reload = "Ladda om sidan och försök igen.";
}
