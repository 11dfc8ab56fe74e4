using System.Globalization;
using Microsoft.Extensions.Primitives;
using SpurReview.Domain;

namespace SpurReview.Web.Lists;

/// <summary>A list as its address asks for it: search, filters, page. What nobody understands of it is kept, to be named.</summary>
public sealed class ListQuery
{
    public const int PageSize = 50;
    public const int MaxSearchLength = 200;
    public const string SearchName = "sok";
    private const string PageName = "sida";
    private const int MaxShownLength = 60;

    private readonly string _path;
    private readonly Dictionary<string, FilterOption> _chosen = [];
    private readonly List<string> _ignored = [];

    public ListQuery(string path, IReadOnlyList<FilterField> fields, IQueryCollection query)
    {
        (_path, Fields) = (path, fields);
        foreach (var (name, values) in query)
        {
            if (!StringValues.IsNullOrEmpty(values) && !Understands(name, values))
                _ignored.Add(Shown($"{name}={values}"));
        }
    }

    public IReadOnlyList<FilterField> Fields { get; }
    public string? Search { get; private set; }
    public bool SearchIsTooLong => Search is not null && Text.LengthInCharacters(Search) > MaxSearchLength;
    public int Page { get; private set; } = 1;

    /// <summary>What the address says that was not used, as it stands there.</summary>
    public IReadOnlyList<string> Ignored => _ignored;

    public bool IsNarrowed => Search is not null || _chosen.Count > 0;

    /// <summary>The chosen value of a filter, or null.</summary>
    public string? this[string field] => _chosen.GetValueOrDefault(field)?.Value;

    public IEnumerable<Chip> Chips =>
        [
            .. Search is null ? Array.Empty<Chip>() : [new Chip($"Sökning: {Search}", Address(SearchName, page: 1))],
            .. Fields
                .Where(f => _chosen.ContainsKey(f.Name))
                .Select(f => new Chip($"{f.Label}: {_chosen[f.Name].Text}", Address(f.Name, page: 1))),
        ];

    /// <summary>The same list, another page.</summary>
    public string OnPage(int page) => Address(without: null, page);

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

    private string Address(string? without, int page)
    {
        var parts = new List<KeyValuePair<string, string?>>();
        if (Search is not null)
            parts.Add(new(SearchName, Search));
        parts.AddRange(
            Fields.Where(f => _chosen.ContainsKey(f.Name)).Select(f => KeyValuePair.Create(f.Name, (string?)_chosen[f.Name].Value))
        );
        if (page > 1)
            parts.Add(new(PageName, page.ToString(CultureInfo.InvariantCulture)));
        return _path + QueryString.Create(parts.Where(p => p.Key != without));
    }

    private static string Shown(string text)
    {
        var plain = new string([.. text.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]);
        return plain.Length <= MaxShownLength ? plain : $"{plain[..MaxShownLength]}…";
    }
}
