namespace SpurReview.Web.Hosting;

/// <summary>A directory of an installation that only its own user may read.</summary>
internal static class PrivateDirectory
{
    public static DirectoryInfo At(string data, string name)
    {
        var path = Path.Combine(data, name);
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
