using System.ComponentModel.DataAnnotations;
using SpurReview.Domain;
using SpurReview.Domain.Tenancy;
using SpurReview.Web.Features.Units;
using SpurReview.Web.Forms;
using SpurReview.Web.Lists;

namespace SpurReview.Web.Features.Providers;

public sealed record ProvidersPage(Paging Paging, IReadOnlyList<ProviderRow> Rows)
{
    public ProviderForm Form { get; init; } = new();
    public ListQuery Query => Paging.Query;
}

/// <summary>A provider's own page, with a form for each thing that can be done.</summary>
public sealed record ProviderPage(CareProvider Provider, IReadOnlyList<string> Regions)
{
    public required IReadOnlyList<Unit> Units { get; init; }
    public required IReadOnlyList<ProviderGroup> Groups { get; init; }
    public required NameForm Rename { get; init; }
    public required GroupForm Group { get; init; }
    public UnitForm Unit { get; init; } = new();

    public Guid Id => Provider.Id.Value;
    public IEnumerable<Unit> Current => Units.Where(u => u.ReplacedOn is null);

    /// <summary>Those that were called so, or were the provider's, once.</summary>
    public IReadOnlyList<Unit> Former => [.. Units.Where(u => u.ReplacedOn is not null)];
}

public sealed class ProviderForm
{
    public const string Taken = "Det finns redan en vårdgivare med det namnet.";

    [Required(ErrorMessage = "Skriv vårdgivarens namn."), LengthLimit(Text.LineMaxLength)]
    public string? Name
    {
        get;
        init => field = LineText.Tidy(value);
    }

    [Required(ErrorMessage = "Välj slag av vårdgivare.")]
    public ProviderKind? Kind { get; init; }
}

public sealed class NameForm
{
    [Required(ErrorMessage = "Skriv namnet."), LengthLimit(Text.LineMaxLength)]
    public string? Name
    {
        get;
        init => field = LineText.Tidy(value);
    }
}

public sealed class GroupForm
{
    /// <summary>Null for a provider that stands for itself.</summary>
    public Guid? Id { get; init; }
}
