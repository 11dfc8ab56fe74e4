using Microsoft.EntityFrameworkCore;

namespace SpurReview.Web.Lists;

/// <summary>How many rows the list has in all, and which of its pages this is.</summary>
public sealed record Paging(ListQuery Query, int Total)
{
    public int Pages => Math.Max(1, (Total + ListQuery.PageSize - 1) / ListQuery.PageSize);
    public bool IsBeyondTheLast => Query.Page > Pages;
}

public static class PagedRows
{
    /// <summary>One statement for the count and one for the page's rows.</summary>
    public static async Task<(Paging Paging, IReadOnlyList<T> Rows)> PageAsync<T>(
        this IQueryable<T> rows,
        ListQuery query,
        CancellationToken cancellationToken
    )
    {
        var paging = new Paging(query, await rows.CountAsync(cancellationToken));
        if (paging.IsBeyondTheLast || paging.Total == 0)
            return (paging, []);

        return (paging, await rows.Skip((query.Page - 1) * ListQuery.PageSize).Take(ListQuery.PageSize).ToListAsync(cancellationToken));
    }
}
