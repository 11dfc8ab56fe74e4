using SpurReview.Domain.Tasks;
using SpurReview.Web.Features.MyWork;

namespace SpurReview.Web.Tests.MyWork;

public class TaskTextsTests
{
    /// <summary>
    /// The product's list, written down a second time. Not there yet, since nothing can bring them: "Beställ granskning", "Bjud in till enkäten",
    /// "Öppna enkäten", "Ladda upp {0} dokument", "Boka intervjuer", "Föreslå inspektörer".
    /// </summary>
    private static readonly string[] _names =
    [
        "Intyga att du inte är jävig",
        "Läs underlaget",
        "Förbered graderingen",
        "Gör klart område {0}",
        "Kom överens om {0} kriterier",
        "Skriv under utkastet",
        "Skriv under igen: utkastet har ändrats",
        "Svara på {0} anmärkningar",
        "Bedöm handlingsplanen",
        "Besluta om ny gradering",
        "Fyll i uppgifter om enheten",
        "Faktagranska rapporten",
        "Skriv handlingsplanen",
        "Komplettera {0} åtgärd",
        "Rapportera uppföljning",
        "Utse inspektörer",
        "Läs utkastet",
        "Skicka på faktagranskning",
        "Begär handlingsplan",
        "Fastställ",
        "Publicera",
        "Svara: handlingsplan saknas",
        "Jämför utkasten",
        "Svara på {0} överlämnad åtgärd",
    ];

    /// <summary>Steps of a review that the product's list does not name.</summary>
    private static readonly string[] _steps =
    [
        "Bestäm besökets dagar",
        "Markera som planerad",
        "Begär underlag",
        "Börja platsbesöket",
        "Avsluta platsbesöket",
        "Skicka till kalibrering",
        "Lägg i en kalibreringsomgång",
        "Gradera",
    ];

    [Fact]
    public void Tasks_are_called_what_the_product_calls_them_and_no_two_the_same() =>
        Enum.GetValues<TaskKind>().Select(kind => kind.Words().Name).Should().BeEquivalentTo([.. _names, .. _steps]);

    [Fact]
    public void A_button_has_the_words_that_the_name_begins_with_or_its_first_alone()
    {
        foreach (var words in Enum.GetValues<TaskKind>().Select(kind => kind.Words()))
            words.Name.Should().StartWith(words.Verb);
    }

    [Fact]
    public void How_much_there_is_to_agree_on_is_told_those_who_are_to_agree()
    {
        var task = new ReviewTask(TaskKind.AgreeOnCriteria, TaskParty.Inspectors) { Area = "E", Count = 3 };

        task.Name().Should().Be("Kom överens om 3 kriterier");
        (task.ForOthers(), task.NameForAll())
            .Should()
            .Be(("komma överens om det de graderade olika", "Kom överens om det som är graderat olika"));
    }

    [Fact]
    public void The_area_to_finish_is_named()
    {
        var task = new ReviewTask(TaskKind.FinishArea, TaskParty.Inspectors) { Area = "E" };

        task.Name().Should().Be("Gör klart område E");
        task.ForOthers().Should().Be("göra klart område E");
    }
}
