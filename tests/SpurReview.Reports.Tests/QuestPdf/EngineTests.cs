using System.Reflection;
using Xunit.Abstractions;

namespace SpurReview.Reports.Tests.QuestPdf;

/// <summary>Runs in every build, so that the list of tests always says which engines were tested.</summary>
public sealed class EngineTests(ITestOutputHelper output)
{
#if QUESTPDF
    [Fact]
    public void QuestPDF_is_compiled_in_and_its_tests_are_part_of_this_run() => HasQuestPdf().Should().BeTrue();
#else
    [Fact]
    public void QuestPDF_is_not_compiled_in_and_WeasyPrint_is_the_only_engine_tested() => HasQuestPdf().Should().BeFalse();
#endif

    private bool HasQuestPdf()
    {
        var engines = Assembly
            .Load("SpurReview.Reports.QuestPdf")
            .GetTypes()
            .Where(type => typeof(IPdfEngine).IsAssignableFrom(type))
            .ToList();
        output.WriteLine(engines.Count == 0 ? "Engines: WeasyPrint." : "Engines: WeasyPrint, QuestPDF.");
        return engines.Count > 0;
    }
}
