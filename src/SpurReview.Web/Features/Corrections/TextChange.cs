using System.Text.RegularExpressions;

namespace SpurReview.Web.Features.Corrections;

/// <summary>A text before and after: what both begin with, what each has in between, and what both end with.</summary>
/// <param name="Where">The place in words.</param>
public sealed partial record TextChange(string Where, string Start, string Removed, string Added, string End)
{
    public static TextChange Of(string where, string before, string after)
    {
        var (old, @new) = (Words(before), Words(after));
        var start = old.Zip(@new).TakeWhile(w => w.First == w.Second).Count();
        var end = Math.Min(
            Enumerable.Reverse(old).Zip(Enumerable.Reverse(@new)).TakeWhile(w => w.First == w.Second).Count(),
            Math.Min(old.Count, @new.Count) - start
        );
        return new TextChange(
            where,
            Join(old.Take(start)),
            Join(old.Skip(start).SkipLast(end)),
            Join(@new.Skip(start).SkipLast(end)),
            Join(old.TakeLast(end))
        );
    }

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    private static string Join(IEnumerable<string> words) => string.Concat(words);

    [GeneratedRegex(@"\s+|\S+")]
    private static partial Regex Word();
}
