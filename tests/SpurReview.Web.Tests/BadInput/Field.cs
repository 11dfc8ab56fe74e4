namespace SpurReview.Web.Tests.BadInput;

/// <summary>What a field holds, and so what it must not hold.</summary>
public enum FieldKind
{
    /// <summary>A required text of one line.</summary>
    Line,

    /// <summary>A text that may be left out.</summary>
    OptionalText,
    RequiredText,
    Choice,
    Date,
    Number,

    /// <summary>What a page says in a hidden field that it showed.</summary>
    Seen,
}

/// <summary>A field of a form, with a value that it takes.</summary>
public sealed record Field(string Name, string Valid, FieldKind Kind)
{
    private static readonly string[] _unstorable = ["a\0b", "\0"];

    // As texts they are only odd: the bytes that no UTF-8 may have are read as the percent signs and letters they were sent as.
    private static readonly string[] _unstorableAndOdd = [.. _unstorable, "\ud800", "a\udc00b"];

    /// <summary>What the field must refuse. Null: the field is not sent.</summary>
    public IEnumerable<string?> Bad() =>
        Kind switch
        {
            FieldKind.Line => [null, "", "   ", "\n\t", new('å', 301), new('x', 30_000), .. _unstorable],
            FieldKind.OptionalText => [new('x', 30_000), new('å', 30_001), .. _unstorable],
            FieldKind.RequiredText => [null, "", " \n ", new('x', 30_000), .. _unstorable],
            FieldKind.Choice =>
            [
                null,
                "",
                "Påhittad",
                "-1",
                "99",
                "A,B",
                "true",
                "0",
                " ",
                "null",
                "[]",
                new('x', 30_000),
                "' or 1=1 --",
                .. _unstorableAndOdd,
            ],
            FieldKind.Date =>
            [
                null,
                "",
                "2026-02-30",
                "2025-02-29",
                "2026-13-01",
                "2026-00-10",
                "9999-12-31",
                "0001-01-01",
                "1899-12-31",
                "i går",
                "-1",
                "20260313",
                "2026-3-13",
                "13/03/2026",
                "2026-03-13T10:00",
                new('2', 30_000),
                .. _unstorableAndOdd,
            ],
            FieldKind.Number =>
            [
                null,
                "",
                "-1",
                "-2147483648",
                "11",
                "2147483647",
                "99999999999999999999",
                "1e1",
                "1,5",
                "NaN",
                "∞",
                "ett",
                new('9', 30_000),
                .. _unstorableAndOdd,
            ],
            FieldKind.Seen =>
            [
                null,
                "",
                "något annat",
                "-1",
                "0",
                "null",
                "😀",
                "<script>",
                "../../etc",
                "0000000000000000",
                "0123456789abcdefg",
                "99999999999999999999",
                new('x', 30_000),
                .. _unstorableAndOdd,
            ],
            _ => throw new InvalidOperationException(),
        };
}
