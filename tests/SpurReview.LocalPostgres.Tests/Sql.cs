namespace SpurReview.LocalPostgres.Tests;

/// <summary>Asks a server through psql, as the project under test brings no driver.</summary>
internal static class Sql
{
    public static async Task<string> AskAsync(string connectionString, string question)
    {
        var parts = connectionString.Split(';').Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        var binaries = await Binaries.FindAsync(null, default);
        string[] words =
        [
            "env",
            $"PGPASSWORD={parts["Password"]}",
            binaries[0].Program("psql"),
            "-XAtq",
            "-v",
            "ON_ERROR_STOP=1",
            "-h",
            parts["Host"],
            "-p",
            parts["Port"],
            "-U",
            parts["Username"],
            "-d",
            parts["Database"],
            "-c",
            question,
        ];
        return (await Command.RunAsync(words)).Text;
    }
}
