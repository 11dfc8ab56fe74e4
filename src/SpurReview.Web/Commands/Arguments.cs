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
        var queue = new Queue<string>(words);
        while (queue.TryDequeue(out var word))
        {
            var (option, value) = Split(word);
            if (word is "--")
                arguments.Rest.AddRange(Drain(queue));
            else if (withValue.Contains(option))
                arguments._options[option] =
                    value ?? (queue.TryDequeue(out var next) ? next : throw new WrongUseException($"{option} saknar värde."));
            else if (switches.Contains(word))
                arguments._options[word] = null;
            else if (word.Length > 1 && word[0] == '-')
                throw new WrongUseException($"Okänt val: {word}");
            else
                arguments.Rest.Add(word);
        }
        return arguments;
    }

    /// <summary>--data=DIR says the same as --data DIR.</summary>
    private static (string Option, string? Value) Split(string word) =>
        word.StartsWith("--", StringComparison.Ordinal) && word.IndexOf('=') is > 0 and var at
            ? (word[..at], word[(at + 1)..])
            : (word, null);

    private static List<string> Drain(Queue<string> queue)
    {
        List<string> rest = [.. queue];
        queue.Clear();
        return rest;
    }
}

/// <summary>The command was called in a way it cannot be.</summary>
internal sealed class WrongUseException(string message) : Exception(message);
