using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SpurReview.Data.Interchange.Reading;

/// <summary>
/// A place in a package. Each method reads what should stand there; where it does not, it reports the fault
/// and gives something empty instead, which <see cref="FaultList.CanRead"/> keeps the rules from building on.
/// </summary>
internal sealed class Place(JsonPath path, JsonElement value, FaultList faults, bool isSilent = false)
{
    private static readonly Regex _uuid = new(@"\A[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\z", RegexOptions.CultureInvariant);

    public bool IsAbsent => value.ValueKind is JsonValueKind.Undefined;
    public bool IsObject => value.ValueKind is JsonValueKind.Object;

    /// <summary>An object that may have these members and no others.</summary>
    public Members Object(params string[] names)
    {
        var entries = Entries($"ett objekt med {Wording.All(names)}");
        foreach (var (name, entry) in entries.Where(e => !names.Contains(e.Key)))
            entry.Unknown($"Uppgiften finns inte i formatet. Här kan det stå {Wording.All(names)}.");

        return new Members(entries, absent: name => new Place(path[name], default, faults, isSilent || !IsObject));
    }

    /// <summary>The members of an object whose names are codes. Of a doubled one the last; it is reported elsewhere.</summary>
    public IReadOnlyDictionary<string, Place> Entries(string expected)
    {
        if (!IsObject)
        {
            Refuse(expected);
            return new Dictionary<string, Place>();
        }

        return value
            .EnumerateObject()
            .Where(member => member.HasSoundName())
            .GroupBy(member => member.Name(), member => member.Value)
            .ToDictionary(member => member.Key, member => new Place(path[member.Key], member.Last(), faults));
    }

    public IReadOnlyList<T> List<T>(string of, Func<Place, T> read, int min = 0, int max = int.MaxValue)
    {
        if (value.ValueKind is not JsonValueKind.Array || value.GetArrayLength() < min)
        {
            Refuse(min == 0 ? $"en lista med {of}" : $"en lista med minst {min} {of}");
            return [];
        }

        if (value.GetArrayLength() > max)
            Broken($"Listan har {Wording.Count(value.GetArrayLength())} poster. Den får ha högst {max}.");
        return [.. value.EnumerateArray().Select((item, index) => read(new Place(path[index], item, faults)))];
    }

    /// <summary>A text of so many characters, counted as code points.</summary>
    public string Text(int min, int max)
    {
        if (value.ValueKind is not JsonValueKind.String)
            return Refused(Wording.TextOf(min, max), "");
        if (!value.HasSoundText())
            return "";

        var text = value.Text();
        var length = Domain.Text.LengthInCharacters(text);
        if (length > max)
            Broken($"Texten är {Wording.Count(length)} tecken lång. Den får vara högst {Wording.Count(max)}.");
        return length < min ? Refused(Wording.TextOf(min, max), "") : text;
    }

    public string Text() => Text(0, Domain.Text.MaxLength);

    public string Line() => Text(1, Domain.Text.LineMaxLength);

    public string? TextIfAny() => IsAbsent ? null : Text();

    public string? LineIfAny() => IsAbsent ? null : Line();

    /// <summary>A text that looks like the pattern.</summary>
    public string Matching(Regex pattern, string expected) =>
        TextIfSound is { } text && pattern.IsMatch(text) ? text : Refused(expected, "");

    public DateOnly Date() =>
        DateOnly.TryParseExact(TextIfSound, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : Refused("ett datum som finns, skrivet som 2026-03-02", default(DateOnly));

    public DateOnly? DateIfAny() => IsAbsent ? null : Date();

    public Guid? IdIfAny() =>
        !IsAbsent && Guid.TryParse(Matching(_uuid, "ett UUID som 0198c0de-1f2e-7a3b-8c4d-5e6f708192a3"), out var id) ? id : null;

    /// <summary>One of the enum's words.</summary>
    public T Word<T>()
        where T : struct, Enum =>
        TextIfSound is { } text && PackageWords.Find<T>(text) is { } word
            ? word
            : Refused(Wording.Either(PackageWords.All<T>()), default(T));

    public T? WordIfAny<T>()
        where T : struct, Enum => IsAbsent ? null : Word<T>();

    public int Integer(int min, int max) =>
        NumberIfAny is { } number && number == decimal.Truncate(number) && number >= min && number <= max
            ? (int)number
            : Refused(min == max ? $"talet {min}" : $"ett heltal från {min} till {max}", min);

    public decimal NotNegative() => NumberIfAny is >= 0 and { } number ? number : Refused("ett tal som är 0 eller större", 0m);

    public void Constant(string expected)
    {
        if (TextIfSound != expected)
            Refuse(Wording.Quoted(expected));
    }

    /// <summary>The value is there, but nothing can be made of it.</summary>
    public void Unknown(string message) => faults.Unreadable(path, message);

    private string? TextIfSound => value.ValueKind is JsonValueKind.String && value.HasSoundText() ? value.Text() : null;

    private decimal? NumberIfAny => value.ValueKind is JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : null;

    private void Broken(string message) => faults.Broken(path, message);

    private T Refused<T>(string expected, T instead)
    {
        Refuse(expected);
        return instead;
    }

    private void Refuse(string expected)
    {
        var isReported = isSilent || (value.ValueKind is JsonValueKind.String && !value.HasSoundText());
        if (!isReported)
            faults.Unreadable(path, Wording.Refusal(value, expected));
    }
}
