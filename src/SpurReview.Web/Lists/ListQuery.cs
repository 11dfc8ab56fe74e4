using System.Globalization;
using Microsoft.Extensions.Primitives;
using SpurReview.Domain;

namespace SpurReview.Web.Lists;

/// <summary>A list as its address asks for it: search, filters, order, page. What nobody understands of it is kept, to be named.</summary>
public sealed class ListQuery
{
    public const int PageSize = 50;
    public const int MaxSearchLength = 200;

    /// <summary>Each costs a look through every name, and nobody needs more to find a clinic.</summary>
    public const int MaxWords = 8;
    public const string SearchName = "sok";
    private const string PageName = "sida";
    private const string OrderName = "ordning";
    private const int MaxShownLength = 60;

    private readonly string _path;
    private readonly Dictionary<string, FilterOption> _chosen;
    private readonly List<string> _ignored = [];
    private string? _order;

    public ListQuery(string path, IReadOnlyList<FilterField> fields, IQueryCollection query, IReadOnlyList<FilterOption>? orders = null)
    {
        (_path, _chosen, Fields, Orders) = (path, [], fields, orders ?? []);
        foreach (var (name, values) in query)
        {
            if (!StringValues.IsNullOrEmpty(values) && !Understands(name, values))
                _ignored.Add(Shown($"{name}={values}"));
        }
    }

    private ListQuery(ListQuery other, string without)
    {
        (_path, _order, Fields, Orders) = (other._path, other._order, other.Fields, other.Orders);
        _chosen = other._chosen.Where(c => c.Key != without).ToDictionary();
        Search = without == SearchName ? null : other.Search;
    }

    private ListQuery(ListQuery other, IReadOnlyList<FilterField> fields)
    {
        (_path, _order, _chosen, _ignored) = (other._path, other._order, other._chosen, other._ignored);
        (Fields, Orders, Search, Page) = (fields, other.Orders, other.Search, other.Page);
    }

    public IReadOnlyList<FilterField> Fields { get; }

    /// <summary>The ways in which the list can be put in order; none where it has only one.</summary>
    public IReadOnlyList<FilterOption> Orders { get; }
    public string? Search { get; private set; }

    /// <summary>The words of the search, each of which a row has to have.</summary>
    public IReadOnlyList<string> Words => [.. Search?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MaxWords) ?? []];
    public bool SearchIsTooLong => Search is not null && Text.LengthInCharacters(Search) > MaxSearchLength;
    public int Page { get; private set; } = 1;

    /// <summary>The chosen order, or null where the address does not say.</summary>
    public string? Order => _order;

    /// <summary>What the address says that was not used, as it stands there.</summary>
    public IReadOnlyList<string> Ignored => _ignored;

    public bool IsNarrowed => Search is not null || _chosen.Count > 0;

    /// <summary>How many filters are in use, the search apart.</summary>
    public int FilterCount => _chosen.Count;

    /// <summary>The chosen value of a filter, or null.</summary>
    public string? this[string field] => _chosen.GetValueOrDefault(field)?.Value;

    public IEnumerable<Chip> Chips =>
        [
            .. Search is null ? Array.Empty<Chip>() : [new Chip(SearchName, "Sökning", Search, Address(without: SearchName))],
            .. Fields
                .Where(f => _chosen.ContainsKey(f.Name))
                .Select(f => new Chip(f.Name, f.Label, _chosen[f.Name].Text, Address(without: f.Name))),
        ];

    /// <summary>The same list with one of its filters, or the search, taken away.</summary>
    public ListQuery Without(string name) => new(this, name);

    /// <summary>The same list, whose filters offer what has rows, and say how many; what is chosen is offered even so.</summary>
    /// <param name="count">How many rows a field's value would leave.</param>
    public ListQuery Counting(Func<string, string, int> count) =>
        new(
            this,
            [
                .. Fields.Select(field =>
                    field with
                    {
                        Options =
                        [
                            .. field
                                .Options.Select(option => option with { Count = count(field.Name, option.Value) })
                                .Where(option => option.Count > 0 || this[field.Name] == option.Value),
                        ],
                    }
                ),
            ]
        );

    /// <summary>The same list, another page.</summary>
    public string OnPage(int page) => Address(page: page);

    public string InOrder(string order) => Address(instead: new(OrderName, order));

    public string SearchingFor(string search) => Address(instead: new(SearchName, search));

    /// <summary>The same list with a filter set, or set to something else.</summary>
    public string Choosing(string field, string value) => Address(instead: new(field, value));

    public string WithoutField(string field) => Address(without: field);

    /// <summary>The same rows at another address: as a file, or as the page with all filters.</summary>
    public string At(string path) => path + Address()[_path.Length..];

    /// <summary>The list with nothing chosen.</summary>
    public string Cleared => _path;

    private bool Understands(string name, StringValues values)
    {
        if (values is not [{ } value] || Text.HasForbiddenCharacters(value))
            return false;
        if (name == SearchName)
        {
            Search = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
            return true;
        }
        if (name == PageName)
            return TryPage(value);
        if (name == OrderName && Orders.Any(o => o.Value == value))
        {
            _order = value;
            return true;
        }

        var option = Fields.SingleOrDefault(f => f.Name == name)?.Options.FirstOrDefault(o => o.Value == value);
        return option is not null && _chosen.TryAdd(name, option);
    }

    private bool TryPage(string value)
    {
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) || page < 1)
            return false;
        Page = page;
        return true;
    }

    private string Address(string? without = null, KeyValuePair<string, string>? instead = null, int page = 1)
    {
        Dictionary<string, string?> parts = [];
        if (Search is not null)
            parts[SearchName] = Search;
        foreach (var field in Fields.Where(f => _chosen.ContainsKey(f.Name)))
            parts[field.Name] = _chosen[field.Name].Value;
        if (_order is not null)
            parts[OrderName] = _order;
        if (page > 1)
            parts[PageName] = page.ToString(CultureInfo.InvariantCulture);
        if (without is not null)
            parts.Remove(without);
        if (instead is { } other)
            parts[other.Key] = other.Value;
        return _path + QueryString.Create(parts);
    }

    private static string Shown(string text)
    {
        var plain = new string([.. text.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]);
        return plain.Length <= MaxShownLength ? plain : $"{plain[..MaxShownLength]}…";
    }
}
