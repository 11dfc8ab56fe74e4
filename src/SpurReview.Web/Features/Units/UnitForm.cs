using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Catalogue;
using SpurReview.Domain;
using SpurReview.Domain.Tenancy;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Units;

/// <summary>What a unit is called, and where it lies.</summary>
public class UnitForm : PlaceForm
{
    [Required(ErrorMessage = "Skriv enhetens namn."), LengthLimit(Text.LineMaxLength)]
    public string? Name
    {
        get;
        init => field = LineText.Tidy(value);
    }

    /// <summary>What is wrong with a form that is filled in, and in which field; null where nothing is.</summary>
    public async Task<(string Field, string Message)?> FaultAsync(
        TenantId provider,
        SpurDbContext db,
        ReviewCatalogue catalogue,
        CancellationToken cancellationToken
    )
    {
        if (!catalogue.HasRegion(Region!))
            return (nameof(Region), "Välj en region i listan.");

        var isTaken = await db.Units.AnyAsync(
            u => u.TenantId == provider && u.Name == Name && u.Workplace == Workplace && u.City == City && u.Region == Region,
            cancellationToken
        );
        return isTaken ? (nameof(Name), "Vårdgivaren har eller har haft en enhet som heter så på samma plats.") : null;
    }
}

public sealed class RenameUnitForm : UnitForm
{
    [Required(ErrorMessage = "Skriv datumet som 2026-03-02."), Display(Order = AfterThePlace)]
    public DateOnly? On { get; init; }

    public static RenameUnitForm Of(Unit unit, DateOnly today) =>
        new()
        {
            Name = unit.Name,
            Workplace = unit.Workplace,
            City = unit.City,
            Region = unit.Region,
            On = today,
        };
}

public sealed class MoveUnitForm
{
    [Required(ErrorMessage = "Välj vårdgivare.")]
    public Guid? Provider { get; init; }

    [Required(ErrorMessage = "Skriv datumet som 2026-03-02.")]
    public DateOnly? On { get; init; }
}
