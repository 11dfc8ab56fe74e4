using System.Globalization;

namespace SpurReview.Web.Tests;

/// <summary>Forms as no page of ours would send them, made from one that is right.</summary>
internal static class Hostile
{
    public static string TooLong { get; } = new('å', 30_000);

    /// <summary>Texts that look like an attack and are only texts.</summary>
    public static TheoryData<string> ValidTexts { get; } =
        new(
            "'; drop table reviews; --",
            "<script>alert(1)</script> & \"citat\" 'apostrof'",
            "{{7*7}} ${7*7} @Model",
            "</textarea><h1>Hej</h1>",
            "Åsa Öberg 😀 é 漢字 \u202Eabc",
            "\nförsta raden tom",
            "a\r\nb\rc\n\nd",
            "%00 %0A &#0;"
        );

    public static IReadOnlyList<string> Stamps { get; } =
    [
        "",
        "0",
        "-1.00000000",
        "0.zzzzzzzz",
        "0.DEADBEEF",
        "99999999999999999999.00000000",
        "2147483647.00000000",
        "0.0",
        "0.00000000.0",
        " 0.00000000",
        "0,00000000",
        "<script>",
    ];

    /// <summary>Every kind of harm that can be done to a form, whatever it is about.</summary>
    /// <param name="stamped">Names of fields that have a stamp.</param>
    /// <param name="texts">Names of fields that hold running text.</param>
    /// <param name="choices">Names of fields with a few values to choose from.</param>
    public static IEnumerable<(string What, IEnumerable<(string Name, string? Value)> Fields)> Of(
        Form form,
        string[] stamped,
        string[] texts,
        string[] choices
    )
    {
        foreach (var name in stamped)
        {
            yield return ($"{name} missing", form.With((name, null)));
            yield return ($"stamp of {name} missing", form.With(($"{name}.stamp", null)));
            yield return ($"stamp of {name} twice", [.. form.Fields, ($"{name}.stamp", form[$"{name}.stamp"])]);
            foreach (var stamp in Stamps)
                yield return ($"stamp of {name} is '{stamp}'", form.With(($"{name}.stamp", stamp)));
        }
        foreach (var name in texts)
        {
            yield return ($"{name} twice", [.. form.Fields, (name, "en gång till")]);
            yield return ($"{name} has a NUL", form.With((name, "före\0efter")));
            yield return ($"{name} too long", form.With((name, TooLong)));
        }
        foreach (var name in choices)
        {
            yield return ($"{name} twice", [.. form.Fields, (name, form[name] ?? "A"), (name, "A")]);
            foreach (var value in new[] { "Banan", "1", "-1", "met", "Met ", "Met,NotMet", "0x1", "å", "\0", TooLong })
                yield return ($"{name} is '{value[..Math.Min(value.Length, 20)]}'", form.With((name, value)));
        }
        yield return ("nothing at all", []);
        yield return ("a field nobody asked for", [.. form.Fields, ("comment.Z9", "x")]);
        yield return ("a name of odd signs", [.. form.Fields, ("a.b[0].\u0001", "x")]);
        yield return ("two thousand fields", [.. form.Fields, .. Many(2_000)]);
    }

    private static IEnumerable<(string, string?)> Many(int count) =>
        Enumerable.Range(0, count).Select(i => ($"x{i.ToString(CultureInfo.InvariantCulture)}", (string?)"y"));
}
