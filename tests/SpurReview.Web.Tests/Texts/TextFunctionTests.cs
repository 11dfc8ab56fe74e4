using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using SpurReview.Domain.Calendar;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tasks;
using SpurReview.Domain.Templates;
using SpurReview.Web.Features.Areas;
using SpurReview.Web.Features.Catalogue;
using SpurReview.Web.Features.MyWork;
using SpurReview.Web.Features.Overview;
using SpurReview.Web.Features.Reports;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Lists;

namespace SpurReview.Web.Tests.Texts;

/// <summary>The product's words, written down a second time, against the code that words them.</summary>
public class TextFunctionTests
{
    private static readonly DateOnly _today = new(2026, 3, 6);

    public static TheoryData<string, string> OfCriteria =>
        new()
        {
            { Verdict.Met.Word(), "Uppfyllt" },
            { Verdict.NotMet.Word(), "Inte uppfyllt" },
            { Verdict.NotRelevant.Word(), "Inte relevant" },
            { Verdict.NotAssessed.Word(), "Inte bedömt" },
            { Verdict.Met.Word("Men trångt."), "Uppfyllt, med anmärkning" },
            { Verdict.NotMet.CommentLabel(), "Vad brister?" },
            { Verdict.NotRelevant.CommentLabel(), "Varför är kriteriet inte relevant här?" },
            { Verdict.NotMet.CommentHint()!, "Skriv så att verksamheten vet vad som ska ändras. Peka inte ut någon person." },
            { CriterionKind.Regulation.Heading(), "Föreskrifter (ska följas)" },
            { CriterionKind.GeneralAdvice.Heading(), "Allmänna råd (bör följas)" },
            { CriterionKind.QualityIndicator.Heading(), "Kvalitetsindikatorer" },
            { FillUndo.Said(4), "4 kriterier satta till Uppfyllt." },
            { FillUndo.Said(1), "1 kriterium satt till Uppfyllt." },
        };

    public static TheoryData<string, string> OfAreas =>
        new()
        {
            { AreaPart.Structure.Word(), "Struktur" },
            { AreaPart.Process.Word(), "Process" },
            { AreaProgress.NotBegun.Word(), "inte påbörjat" },
            { AreaProgress.Begun.Word(), "påbörjat" },
            { AreaProgress.Done.Word(), "klart" },
            { AreaProgress.NeedsYou.Word(), "behöver dig" },
            { AreaClashes.Texts, "Ni skrev samtidigt. Båda texterna finns kvar." },
            { Clash("Asta").MineHeading, "Din, kl. 10.42" },
            { Clash("Asta").OtherHeading, "Astas, kl. 10.41" },
            { Clash("Asta").KeepOther, "Behåll Astas" },
            { Clash("Mats").KeepOther, "Behåll Mats" },
            {
                Noticed("Handledaren till en av ST-läkarna är ny."),
                "I en enhet med färre än fem ST-läkare kan ”en av ST-läkarna” peka ut en person."
            },
            { Noticed("Fråga 811228-9874."), "Det ser ut som ett personnummer." },
        };

    public static TheoryData<string, string> OfLists =>
        new()
        {
            { MyWork(overdue: 0, later: 0).Lead, "Inget väntar på dig just nu." },
            { MyWork(overdue: 1, later: 2).Lead, "3 saker väntar på dig. 1 är försenad." },
            { MyWork(overdue: 2, later: 1).Lead, "3 saker väntar på dig. 2 är försenade." },
            {
                MyWork(overdue: 0, later: 0, [Visit()]).Lead,
                "Inget väntar på dig. Nästa: platsbesök på Kvarngatans vårdcentral 14–15 maj 2026."
            },
            {
                Waiting().Unit + ": " + Waiting().Text + " " + Waiting().Deadline,
                "Kvarngatans vårdcentral: Björn Ek ska skriva under utkastet. Senast 20 mars."
            },
            { Reports(214).Count, "214 rapporter" },
            { Reports(1).Count, "1 rapport" },
            { Board(passing: 38).FiveYears, "38 enheter passerar fem år i år" },
            { Board(passing: 1).FiveYears, "1 enhet passerar fem år i år" },
            { Board(passing: 0).Lead, "0 pågående granskningar · 0 försenade · 0 saknar inspektörer" },
            { Report(new PdfSize(1_249_000, 16)).PdfWords, "Hämta som PDF (1,2 MB, 16 sidor)" },
            { Report(new PdfSize(148_000, Pages: null)).PdfWords, "Hämta som PDF (148 kB)" },
            { Report(pdf: null).PdfWords, "Hämta som PDF" },
        };

    [Theory]
    [MemberData(nameof(OfCriteria))]
    [MemberData(nameof(OfAreas))]
    [MemberData(nameof(OfLists))]
    public void It_is_said_in_the_products_words(string said, string wanted) => said.Should().Be(wanted);

    private static TextClash Clash(string name) => TextClash.Of("Min", "Deras", name, "10.41", "10.42");

    private static string Noticed(string text) => NoticeTexts.Of(text, isSmallUnit: true).Single();

    private static MyWorkPage MyWork(int overdue, int later, params ComingRow[] ahead) =>
        new()
        {
            Worker = new Worker(Guid.Empty, "Asta Lindgren", ReviewRole.Inspector, _today),
            HasReviews = true,
            HasOngoing = true,
            Now = [.. Enumerable.Repeat(Task(_today.AddDays(-1)), overdue), .. Enumerable.Repeat(Task(_today), later)],
            Waiting = [],
            Ahead = ahead,
            Done = [],
        };

    private static TaskRow Task(DateOnly lastDay) =>
        new(
            Guid.Empty,
            "Kvarngatans vårdcentral",
            "allmänmedicin",
            new ReviewTask(TaskKind.SignDraft, TaskParty.Inspectors, lastDay),
            _today,
            WorkCalendar.Swedish
        );

    private static ComingRow Visit() =>
        new(Guid.Empty, "besok", "Kvarngatans vårdcentral", "Platsbesök", new(2026, 5, 14), new(2026, 5, 15), IsVisit: true);

    private static WaitingRow Waiting() =>
        new(
            Guid.Empty,
            "Kvarngatans vårdcentral",
            ["Björn Ek"],
            new ReviewTask(TaskKind.SignDraft, TaskParty.Inspectors, new DateOnly(2026, 3, 20)),
            _today
        );

    private static ReportListPage Reports(int total) => new(new Paging(Query(), total), []);

    private static OverviewPage Board(int passing) => new(Query(), [], _today) { PassingFiveYears = passing };

    private static ListQuery Query() => new("/", [], new QueryCollection());

    /// <summary>The words of the button ask for nothing but the file.</summary>
    private static ReportPage Report(PdfSize? pdf) =>
        new(null!, new ReportVersions([], []), Version: 1, Content: null!)
        {
            Bytes = 0,
            Data = HtmlString.Empty,
            Pdf = pdf,
        };
}
