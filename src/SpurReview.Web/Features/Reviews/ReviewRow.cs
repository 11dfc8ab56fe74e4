using SpurReview.Domain.Reviews;
using SpurReview.Web.Lists;

namespace SpurReview.Web.Features.Reviews;

/// <summary>A review in the list.</summary>
public sealed record ReviewRow
{
    public required Guid Id { get; init; }
    public required string Unit { get; init; }
    public required string? Workplace { get; init; }
    public required string Provider { get; init; }
    public required string Specialty { get; init; }
    public required ReviewState State { get; init; }
    public required DateOnly? VisitFrom { get; init; }
    public required DateOnly? VisitTo { get; init; }
    public required IReadOnlyList<string> Inspectors { get; init; }

    public string Visit => VisitFrom is { } from ? ReviewTexts.Days(from, VisitTo!.Value) : "Inget datum än";
}

public sealed record ReviewListPage(Paging Paging, IReadOnlyList<ReviewRow> Rows)
{
    public ListQuery Query => Paging.Query;
}
