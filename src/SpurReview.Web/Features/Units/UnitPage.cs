using SpurReview.Domain.Tenancy;

namespace SpurReview.Web.Features.Units;

/// <summary>A unit as it is, or was, and the whole of its line.</summary>
/// <param name="Line">From the first to the one that is.</param>
public sealed record UnitPage(Unit Unit, CareProvider Provider, IReadOnlyList<UnitInLine> Line)
{
    public required RenameUnitForm Rename { get; init; }
    public required MoveUnitForm Move { get; init; }
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Those that it can be moved to.</summary>
    public required IReadOnlyList<CareProvider> Others { get; init; }

    public Unit Current => Line[^1].Unit;

    public static IReadOnlyList<UnitInLine> InOrder(IEnumerable<(Unit Unit, string Provider)> line)
    {
        var ordered = line.OrderBy(l => l.Unit.ReplacedOn ?? DateOnly.MaxValue).ThenBy(l => l.Unit.Id).ToList();
        return [.. ordered.Select((l, i) => new UnitInLine(l.Unit, l.Provider, i == 0 ? null : ordered[i - 1].Unit.ReplacedOn))];
    }
}

/// <param name="From">The day from which it was so; null for the first, of which nobody has said.</param>
public sealed record UnitInLine(Unit Unit, string Provider, DateOnly? From);
