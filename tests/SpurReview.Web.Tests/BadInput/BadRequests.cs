using System.Net;

namespace SpurReview.Web.Tests.BadInput;

/// <summary>A form, where it is sent, and what it takes; and out of that, requests each of which has one thing wrong.</summary>
public sealed record FormCase(string Address, string TokenFrom, params IReadOnlyList<Field> Fields)
{
    /// <summary>What the form sends besides, of which enough is tried in other fields.</summary>
    public IReadOnlyList<(string Name, string? Value)> Rest { get; init; } = [];

    /// <summary>The answer where nothing is wrong.</summary>
    public HttpStatusCode Taken { get; init; } = HttpStatusCode.Found;

    private IEnumerable<(string Name, string? Value)> Valid => [.. Fields.Select(f => (f.Name, (string?)f.Valid)), .. Rest];

    public IEnumerable<IReadOnlyList<(string Name, string? Value)>> Bad()
    {
        foreach (var field in Fields)
        {
            foreach (var bad in field.Bad())
                yield return [.. Valid.Where(f => f.Name != field.Name), (field.Name, bad)];
            yield return [.. Valid, (field.Name, field.Valid)];
            yield return [.. Valid, (field.Name, "något annat")];
        }
        yield return [];
    }

    public IReadOnlyList<(string Name, string? Value)> Good() => [.. Valid];
}
