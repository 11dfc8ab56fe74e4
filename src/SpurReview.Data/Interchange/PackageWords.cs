using System.Text.Json;

namespace SpurReview.Data.Interchange;

/// <summary>The words that packages use for the values of our enums: the name in lower camel case.</summary>
internal static class PackageWords
{
    public static string Word<T>(this T value)
        where T : struct, Enum
    {
        var name = value.ToString();

        // Grades are letters, and letters stay capital.
        return name.Length == 1 ? name : JsonNamingPolicy.CamelCase.ConvertName(name);
    }

    public static T? Find<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => value!.Value.Word() == word);

    public static IEnumerable<string> All<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(Word);
}
