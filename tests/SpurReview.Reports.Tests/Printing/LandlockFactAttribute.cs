using System.Runtime.InteropServices;

namespace SpurReview.Reports.Tests.Printing;

/// <summary>A test of what the Linux kernel itself refuses. Skipped, and counted so, where the kernel has no Landlock.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LandlockFactAttribute : FactAttribute
{
    private const int CreateRuleset = 444;
    private const uint AskVersion = 1;

    /// <param name="from">The version that first had what is tested.</param>
    public LandlockFactAttribute(int from = 1)
    {
        if (!OperatingSystem.IsLinux() || syscall(CreateRuleset, 0, 0, AskVersion) < from)
            Skip = $"Kärnan har inte Landlock {from}.";
    }

    [DllImport("libc", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint syscall(nint number, nint attributes, nint size, uint flags);
}
