namespace SpurReview.Web.Commands;

/// <summary>ID --out FILE, as export and report take them.</summary>
internal sealed record ReviewArguments(Guid Id, string Output, string? Data)
{
    public static ReviewArguments Parse(string[] words, string usage)
    {
        var arguments = Arguments.Parse(words, ["--data", "--out"]);
        if (arguments.Rest.Count != 1 || arguments["--out"] is not { } output)
            throw new WrongUseException($"Skriv så här: {usage}");
        if (!Guid.TryParse(arguments.Rest[0], out var id))
            throw new CommandFailedException($"{arguments.Rest[0]} är inget granskningsnummer. Det ser ut som 0199d3a4-….");

        return new ReviewArguments(id, output, arguments["--data"]);
    }
}
