namespace SpurReview.Reports.Printing;

/// <summary>The PDF could not be made. The message says in Swedish what an operator can do; <see cref="Output"/> is the program's own.</summary>
public sealed class PdfEngineException(string message, string output = "", Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The end of what the program wrote to stderr; may be empty.</summary>
    public string Output => output;
}
