using System.Globalization;

namespace SpurReview.LocalPostgres;

/// <summary>What a running server says of itself in postmaster.pid. The file outlives a killed server, so it proves nothing alone.</summary>
internal sealed record PostmasterFile(int Pid, int? Port, string Status)
{
    public bool IsReady => Status == "ready" && Port is not null;

    public static PostmasterFile? Read(string path)
    {
        try
        {
            var lines = File.ReadAllLines(path);
            return int.TryParse(Line(lines, 0), CultureInfo.InvariantCulture, out var pid)
                ? new PostmasterFile(
                    pid,
                    int.TryParse(Line(lines, 3), CultureInfo.InvariantCulture, out var port) ? port : null,
                    Line(lines, 7)
                )
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string Line(string[] lines, int number) => number < lines.Length ? lines[number].Trim() : "";
}
