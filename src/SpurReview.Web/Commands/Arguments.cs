namespace SpurReview.Web.Commands;

/// <summary>A command's words: options with values, switches and the rest.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string?> _options = [];

    private Arguments() { }

    public List<string> Rest { get; } = [];

    public string? this[string option] => _options.GetValueOrDefault(option);

    public bool Has(string option) => _options.ContainsKey(option);

    /// <exception cref="WrongUseException">An option is unknown or lacks its value.</exception>
    public static Arguments Parse(IReadOnlyList<string> words, string[] withValue, params string[] switches)
    {
        var arguments = new Arguments();
        for (var i = 0; i < words.Count; i++)
        {
            if (withValue.Contains(words[i]))
                arguments._options[words[i]] = ++i < words.Count ? words[i] : throw new WrongUseException($"{words[i - 1]} saknar värde.");
            else if (switches.Contains(words[i]))
                arguments._options[words[i]] = null;
            else if (words[i].StartsWith("--", StringComparison.Ordinal))
                throw new WrongUseException($"Okänt val: {words[i]}");
            else
                arguments.Rest.Add(words[i]);
        }
        return arguments;
    }
}

/// <summary>The command was called in a way it cannot be.</summary>
internal sealed class WrongUseException(string message) : Exception(message);
