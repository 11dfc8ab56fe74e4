using SpurReview.Reports.Printing;

namespace SpurReview.Reports.Tests.Printing;

public sealed class InterpreterTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("spur tolk ");

    public void Dispose() => _directory.Delete(recursive: true);

    [Theory]
    [InlineData("#!PYTHON\nimport weasyprint")]
    [InlineData("#! PYTHON -sE\nimport weasyprint")]
    [InlineData("#!/usr/bin/env PYTHON\nimport weasyprint")]
    [InlineData("#!/usr/bin/env -S PYTHON -E\nimport weasyprint")]
    [InlineData("#!/bin/sh\n'''exec' PYTHON \"$0\" \"$@\"\n' '''")]
    public void The_first_lines_of_the_program_name_it(string lines)
    {
        var python = Interpreter.Of("weasyprint");

        Interpreter.Of(Program("weasyprint", lines.Replace("PYTHON", python))).Should().Be(python);
    }

    [Fact]
    public void A_path_with_a_space_in_it_is_found()
    {
        var python = Program("python3", "");

        Interpreter.Of(Program("weasyprint", $"#!/bin/sh\n'''exec' \"{python}\" \"$0\" \"$@\"\n' '''")).Should().Be(python);
    }

    [Fact]
    public void Python_itself_may_be_named() => Interpreter.Of(Program("python3.12", "\u007fELF")).Should().EndWith("/python3.12");

    [Theory]
    [InlineData("#!/bin/sh\nexec /opt/weasyprint \"$@\"")]
    [InlineData("#!/usr/bin/env bash\nexec pyenv exec weasyprint")]
    [InlineData("#!/finns/inte/python3\n")]
    [InlineData("\u007fELF")]
    [InlineData("")]
    public void Another_program_is_refused_with_a_way_out(string lines)
    {
        var find = () => Interpreter.Of(Program("weasyprint", lines));

        find.Should().Throw<PdfEngineException>().WithMessage("*är inget Pythonprogram. Ange*(Report__WeasyPrint).");
    }

    private string Program(string name, string lines)
    {
        var path = Path.Combine(_directory.FullName, name);
        File.WriteAllText(path, lines);
        return path;
    }
}
