namespace SpurReview.LocalPostgres;

/// <summary>What a program answered: its exit code and everything it wrote.</summary>
internal sealed record Output(int ExitCode, string Text)
{
    public bool Succeeded => ExitCode == 0;

    public bool Mentions(string words) => Text.Contains(words, StringComparison.OrdinalIgnoreCase);
}
