namespace SpurReview.Web.Features.People;

public sealed record PeoplePage(IReadOnlyList<PersonRow> Rows)
{
    /// <summary>Who has roles of the installation; only for those who may give them.</summary>
    public IReadOnlyList<RoleRow> Roles { get; init; } = [];

    public IEnumerable<IGrouping<string, PersonRow>> ByProvider =>
        InOrder.Where(r => r.IsOfAUnit).GroupBy(r => r.Provider ?? "").OrderBy(g => g.Key, StringComparer.CurrentCulture);

    public IReadOnlyList<PersonRow> Beside => [.. InOrder.Where(r => !r.IsOfAUnit)];

    private IEnumerable<PersonRow> InOrder =>
        Rows.OrderBy(r => r.Place, StringComparer.CurrentCulture)
            .ThenBy(r => r.Role)
            .ThenBy(r => r.Name ?? r.Email, StringComparer.CurrentCulture);
}

/// <summary>An account with its roles of the installation, in Swedish.</summary>
public sealed record RoleRow(Guid Account, string Name, string Email, string Roles);

/// <summary>"Ska hon sluta?": asked before a position ends.</summary>
public sealed record EndPositionPage(PersonRow Person);
