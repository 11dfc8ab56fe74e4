using System.ComponentModel.DataAnnotations;
using SpurReview.Domain;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Units;

/// <summary>Where a unit lies, in every form that asks for one.</summary>
public abstract class PlaceForm
{
    /// <summary>For what is asked after the place: faults are listed as the page asks.</summary>
    protected const int AfterThePlace = 20_000;

    [LengthLimit(Text.LineMaxLength)]
    public string? Workplace
    {
        get;
        init => field = LineText.Tidy(value);
    }

    [Required(ErrorMessage = "Skriv orten."), LengthLimit(Text.LineMaxLength)]
    public string? City
    {
        get;
        init => field = LineText.Tidy(value);
    }

    [Required(ErrorMessage = "Välj region.")]
    public string? Region { get; init; }
}
