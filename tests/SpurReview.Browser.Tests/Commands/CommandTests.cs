using System.Text.RegularExpressions;
using SpurReview.Testing.Packages;

namespace SpurReview.Browser.Tests.Commands;

/// <summary>The commands as they are called from a shell, while the app runs on the same data.</summary>
[Collection(nameof(RunningSite))]
public sealed partial class CommandTests(RunningSite site) : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("spur-command-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task A_package_goes_in_once_and_comes_out_again()
    {
        var file = Save("granskning.json", (SamplePackages.Published() with { Id = Guid.CreateVersion7() }).Json());

        var imported = await site.CommandAsync("import", file);
        var again = await site.CommandAsync("import", file);
        var id = Id().Match(imported.Output).Value;
        var exported = await site.CommandAsync("export", id, "--out", Path.Combine(_directory, "ut.json"));

        imported.Should().Be((0, $"Importerad: {id} {file}\n"));
        again.Should().Be((0, $"Fanns redan: {id} {file}\n"));
        exported.ExitCode.Should().Be(0);
        File.ReadAllText(Path.Combine(_directory, "ut.json")).Should().Be(File.ReadAllText(file));
    }

    [Fact]
    public async Task A_faulty_package_is_refused_with_each_fault_on_a_line_and_the_others_go_in()
    {
        var faulty = Save("fel.json", """{ "format": "spurreview.review", "formatVersion": 2 }""");
        var good = Save("bra.json", (SamplePackages.PublishedOnTheOlderTemplate() with { Id = Guid.CreateVersion7() }).Json());

        var (exitCode, output) = await site.CommandAsync("import", faulty, good);

        exitCode.Should().Be(1);
        output.Should().Contain("Avvisad: " + faulty).And.MatchRegex("(?m)^formatVersion: ").And.MatchRegex("(?m)^areas: ");
        output.Should().MatchRegex("(?m)^Importerad: .*bra.json$");
    }

    [Fact]
    public async Task The_report_is_written_as_pdf_and_as_html()
    {
        var package = SamplePackages.Published() with { Id = Guid.CreateVersion7() };
        await site.CommandAsync("import", Save("rapport.json", package.Json()));
        var (pdf, html) = (Path.Combine(_directory, "rapport.pdf"), Path.Combine(_directory, "rapport.html"));

        (await site.CommandAsync("report", $"{package.Id}", "--out", pdf)).ExitCode.Should().Be(0);
        (await site.CommandAsync("report", $"{package.Id}", "--out", html)).ExitCode.Should().Be(0);

        File.ReadAllBytes(pdf).AsSpan(0, 5).ToArray().Should().Equal("%PDF-"u8.ToArray());
        File.ReadAllText(html).Should().Contain(package.Unit.Name).And.Contain("Importerad");
    }

    [Theory]
    [InlineData(2, "import")]
    [InlineData(2, "import", "--fel", "x.json")]
    [InlineData(2, "export", "0199d3a4-0000-7000-8000-000000000000")]
    [InlineData(1, "export", "0199d3a4-0000-7000-8000-000000000000", "--out", "/tmp/finns-inte.json")]
    [InlineData(1, "import", "/finns/inte.json")]
    [InlineData(2, "report", "0199d3a4-0000-7000-8000-000000000000", "--out", "rapport.doc")]
    public async Task Wrong_use_is_2_and_refusal_is_1(int expected, params string[] words)
    {
        var (exitCode, output) = await site.CommandAsync(words);

        exitCode.Should().Be(expected);
        output.Should().NotBeEmpty();
    }

    [Fact]
    public async Task The_doctor_finds_the_installation_well()
    {
        var (exitCode, output) = await site.CommandAsync("doctor");

        exitCode.Should().Be(0);
        output.Should().NotContain("FEL");
    }

    [Fact]
    public async Task The_installation_is_copied_while_it_is_used_and_read_back_elsewhere()
    {
        var (copy, place) = (Path.Combine(_directory, "kopia.spur"), Path.Combine(_directory, "data"));

        var backup = await site.CommandAsync("backup", copy);
        var restore = await site.CommandAsync("restore", "--data", place, copy);

        backup.ExitCode.Should().Be(0, backup.Output);
        restore.ExitCode.Should().Be(0, restore.Output);
        restore.Output.Should().Contain("En rapport är gjord på nytt och är densamma, byte för byte.");
    }

    [Fact]
    public async Task What_is_too_old_is_counted_and_nothing_goes_before_it_is_said()
    {
        var (exitCode, output) = await site.CommandAsync("retention");

        exitCode.Should().Be(0, output);
        output.Should().Contain("prov: inget tas bort").And.Contain("Historiken: bevaras");
    }

    private string Save(string name, string json)
    {
        var file = Path.Combine(_directory, name);
        File.WriteAllText(file, json);
        return file;
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
