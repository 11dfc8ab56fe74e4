using System.Diagnostics;
using SpurReview.Data.Interchange;
using SpurReview.Testing.Packages;

namespace SpurReview.Benchmarks;

/// <summary>Ten published reports that nobody has asked for as PDF yet.</summary>
internal static class TenReports
{
    public static async Task ImportAsync(string data)
    {
        var files = new List<string>();
        for (var i = 1; i <= 10; i++)
        {
            var package = SamplePackages.Published();
            var file = Path.Combine(data, $"paket-{i}.json");
            await File.WriteAllBytesAsync(
                file,
                PackageWriter.Write(package with { Id = Guid.CreateVersion7(), Unit = package.Unit with { Name = $"Mottagning {i}" } })
            );
            files.Add(file);
        }

        using var import = Process.Start(new ProcessStartInfo("dotnet", [Site.WebDll(), "import", "--data", data, .. files]))!;
        await import.WaitForExitAsync();
        if (import.ExitCode != 0)
            throw new InvalidOperationException("Paketen gick inte att läsa in.");
    }
}
