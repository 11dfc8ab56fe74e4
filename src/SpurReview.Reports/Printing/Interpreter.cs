using System.Text;
using System.Text.RegularExpressions;

namespace SpurReview.Reports.Printing;

/// <summary>
/// The Python that has WeasyPrint. The program <c>weasyprint</c> is a short script whose first line names it: the system's, Homebrew's or
/// that of a virtual environment.
/// </summary>
internal static partial class Interpreter
{
    /// <exception cref="PdfEngineException">The program is missing, or it is no Python program.</exception>
    public static string Of(string program)
    {
        var path = Find(program) ?? throw Missing(program);
        if (IsPython().IsMatch(Path.GetFileName(path)))
            return path;
        return Find(Shebang().Match(Start(path)).Groups["python"].Value)
            ?? throw new PdfEngineException(
                $"{path} är inget Pythonprogram. Ange programmet weasyprint eller den Python som har det (Report__WeasyPrint)."
            );
    }

    public static PdfEngineException Missing(string program, Exception? inner = null) =>
        new(
            $"WeasyPrint kunde inte startas ({program}). Installera det (Debian: apt install weasyprint hyphen-sv) eller ange var det finns.",
            inner: inner
        );

    private static string? Find(string program) =>
        program.Contains('/')
            ? Existing(program)
            : (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(':', StringSplitOptions.RemoveEmptyEntries)
                .Select(directory => Existing(Path.Combine(directory, program)))
                .FirstOrDefault(found => found is not null);

    private static string? Existing(string path) => File.Exists(path) ? Path.GetFullPath(path) : null;

    private static string Start(string path)
    {
        using var file = File.OpenRead(path);
        var start = new byte[1_024];
        return Encoding.UTF8.GetString(start, 0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
    }

    [GeneratedRegex("^(python|pypy)")]
    private static partial Regex IsPython();

    // The second form is pip's, where the path is too long for a first line or has a space in it.
    [GeneratedRegex(
        """
            \A\#!\s*(\S*/env\s+(-\S+\s+)*)?(?<python>(\S*/)?(python|pypy)[^\s/]*)
            | \A\#!/bin/sh\n'''exec'\s("(?<python>[^"\n]+)"|(?<python>\S+))\s
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shebang();
}
