using System.Diagnostics;
using SpurReview.Reports.Printing;

namespace SpurReview.Reports.Tests.Fixtures;

/// <summary>A virtual environment where the module weasyprint is our probe, and beside it a file that nobody may read.</summary>
internal sealed class ProbeVenv : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("spur-probe-");

    public ProbeVenv()
    {
        using var venv = Process.Start(Interpreter.Of("weasyprint"), ["-m", "venv", "--without-pip", Home]);
        venv.WaitForExit();
        var packages = Directory.GetDirectories(Path.Combine(Home, "lib"), "python3*").Single();
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Programs", "probe.py"), Path.Combine(packages, "site-packages", "weasyprint.py"));
        // Loaded by our program and not used by the probe.
        File.WriteAllText(Path.Combine(packages, "site-packages", "pydyf.py"), "");
        File.WriteAllText(Program, $"#!{Home}/bin/python3\nfrom weasyprint.__main__ import main\n");
        File.WriteAllText(Secret, "hemligt");
    }

    public string Home => Path.Combine(_root.FullName, "venv");

    public string Program => Path.Combine(Home, "bin", "weasyprint");

    public string Secret => Path.Combine(_root.FullName, "hemligt.txt");

    public void Dispose() => _root.Delete(recursive: true);
}
