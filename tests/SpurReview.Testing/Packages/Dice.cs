namespace SpurReview.Testing.Packages;

/// <summary>Choices that repeat with the seed.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public bool Toss() => _random.Next(2) == 0;

    /// <summary>From nought to the number, both included.</summary>
    public int Upto(int max) => _random.Next(max + 1);

    public T OneOf<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public T Any<T>()
        where T : struct, Enum => OneOf(Enum.GetValues<T>());

    public T? Maybe<T>(Func<T> make)
        where T : struct => Toss() ? make() : null;

    public string? MaybeText(Func<string> make) => Toss() ? make() : null;

    public IReadOnlyList<T> Many<T>(int min, int max, Func<T> make) => [.. Enumerable.Range(0, min + Upto(max - min)).Select(_ => make())];

    public DateOnly Date() => new DateOnly(2020, 1, 1).AddDays(Upto(3_000));

    public Guid Id()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
