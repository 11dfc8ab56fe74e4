using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SpurReview.Domain.Visits;

namespace SpurReview.Domain.Tests.Visits;

/// <summary>A case of the table that server and device share: tests/Shared/visit-merge-cases.json.</summary>
public sealed record MergeCase(
    string Name,
    Dictionary<string, FieldValue> Fields,
    IReadOnlyList<MergeStep> Steps,
    Dictionary<string, FieldValue> End
)
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web);

    public IReadOnlyList<string>? Unsettled { get; init; }

    public static IReadOnlyList<MergeCase> All { get; } = Read();

    /// <summary>The table has short names where operations have ids.</summary>
    public static Guid IdOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    /// <summary>Of the source tree.</summary>
    internal static string Root
    {
        get
        {
            var directory = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(directory!.FullName, "SpurReview.sln")))
                directory = directory.Parent;
            return directory.FullName;
        }
    }

    private static IReadOnlyList<MergeCase> Read()
    {
        var json = File.ReadAllText(Path.Combine(Root, "tests", "Shared", "visit-merge-cases.json"));
        return JsonSerializer.Deserialize<MergeTable>(json, _options)!.Cases;
    }

    private sealed record MergeTable(IReadOnlyList<MergeCase> Cases);
}

public sealed record FieldValue(string Value, int Version, IReadOnlyList<string>? Alternatives);

public sealed record MergeStep(SentOperation? Operation, ExpectedAnswer? Answer, SavedForm? Form, bool? Open, bool? Signed);

public sealed record SentOperation(
    string Id,
    string Field,
    string Value,
    SentBase Base,
    IReadOnlyList<string>? Settles,
    bool EvenSigned,
    string? Impossible
)
{
    public VisitOperation ToOperation() =>
        new()
        {
            Id = MergeCase.IdOf(Id),
            Field = Field,
            Value = Value,
            BaseVersion = Base.Version,
            BaseOperation = Base.Operation is { } id ? MergeCase.IdOf(id) : null,
            Settles = [.. (Settles ?? []).Select(MergeCase.IdOf)],
            EvenSigned = EvenSigned,
        };
}

public sealed record SentBase(int? Version, string? Operation);

public sealed record ExpectedAnswer(string Outcome, int? Version);

public sealed record SavedForm(string Field, string Value);
