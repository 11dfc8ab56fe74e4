using System.Diagnostics;
using SpurReview.Reports.Printing;
using SpurReview.Reports.Tests.Fixtures;

namespace SpurReview.Reports.Tests.Printing;

public class WeasyPrintEngineTests
{
    private static readonly ReportDocument _document = Printed.Document(Reviews.Plain);

    [Fact]
    public async Task A_missing_program_is_named_with_its_remedy()
    {
        var print = () => Engine("/finns/inte/weasyprint").PrintAsync(_document, CancellationToken.None);

        (await print.Should().ThrowAsync<PdfEngineException>()).WithMessage(
            "*kunde inte startas (/finns/inte/weasyprint)*apt install weasyprint*"
        );
    }

    [Fact]
    public async Task A_program_that_hangs_is_ended_at_the_time_limit()
    {
        var clock = Stopwatch.StartNew();
        var print = () => Engine(Program("python-hangs.sh"), TimeSpan.FromSeconds(1)).PrintAsync(_document, CancellationToken.None);

        (await print.Should().ThrowAsync<PdfEngineException>()).WithMessage("*inte klart på 1 sekunder*");
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_program_that_fails_is_quoted()
    {
        var print = () => Engine(Program("python-fails.sh")).PrintAsync(_document, CancellationToken.None);

        var fault = (await print.Should().ThrowAsync<PdfEngineException>()).Which;
        fault.Message.Should().Be("WeasyPrint kunde inte göra rapporten (slutkod 3). ValueError: något är fel");
        fault.Output.Should().Contain("Traceback");
    }

    [Theory]
    [InlineData("python-dies.sh")]
    [InlineData("python-babbles.sh")]
    public async Task A_program_that_is_killed_or_gives_no_PDF_is_a_fault(string program)
    {
        var print = () => Engine(Program(program)).PrintAsync(_document, CancellationToken.None);

        (await print.Should().ThrowAsync<PdfEngineException>()).WithMessage("WeasyPrint kunde inte göra rapporten*");
    }

    [Fact]
    public async Task A_program_that_writes_without_end_is_stopped()
    {
        var print = () => Engine(Program("python-floods.sh"), TimeSpan.FromMinutes(2)).PrintAsync(_document, CancellationToken.None);

        (await print.Should().ThrowAsync<PdfEngineException>()).WithMessage("*skrev mer än 64 MB*");
    }

    [Fact]
    public async Task A_crash_is_told_with_its_likely_reason()
    {
        var print = () => Engine(Program("python-crashes.sh")).PrintAsync(_document, CancellationToken.None);

        (await print.Should().ThrowAsync<PdfEngineException>()).WithMessage(
            "*kraschade (slutkod 139)*1024 MB (Report__WeasyPrintMemoryMb)."
        );
    }

    [Fact]
    public async Task Who_asked_can_call_it_off()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var print = () => Engine(Program("python-hangs.sh")).PrintAsync(_document, soon.Token);

        await print.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task The_program_sees_none_of_our_environment()
    {
        Environment.SetEnvironmentVariable("ConnectionStrings__SpurForTest", "Password=hemligt");
        var print = () => Engine(Program("python-tells.sh")).PrintAsync(_document, CancellationToken.None);

        var fault = (await print.Should().ThrowAsync<PdfEngineException>()).Which;
        fault.Output.Should().NotContain("hemligt").And.Contain("SOURCE_DATE_EPOCH=1756684800");
    }

    // Python is known by its name, so the engine runs these in its place.
    private static string Program(string name) => Path.Combine(AppContext.BaseDirectory, "Programs", name);

    private static WeasyPrintEngine Engine(string program, TimeSpan? limit = null) =>
        new(new WeasyPrintSettings { Program = program, TimeLimit = limit ?? TimeSpan.FromSeconds(30) });
}
