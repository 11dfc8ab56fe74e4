using SpurReview.Domain.Visits;

namespace SpurReview.Domain.Tests.Visits;

/// <summary>The note beside a criterion has a name that every device and the server make alike: core/notes.test.ts says the same.</summary>
public class CriterionNoteTests
{
    [Theory]
    [InlineData("E5", 0, "00000000-0000-4000-8000-000000004535")]
    [InlineData("E12", 0, "00000000-0000-4000-8000-000000453132")]
    [InlineData("E5", 1, "00000000-0000-4000-8001-000000004535")]
    public void Its_name_is_made_of_the_code(string code, int time, string id) =>
        CriterionNote.IdOf(code, time).Should().Be(Guid.Parse(id));

    [Fact]
    public void It_is_the_first_that_is_still_about_the_criterion()
    {
        var (elsewhere, removed, second, third) = (Note(0, "H7"), Note(1, "E5"), Note(2, "E5"), Note(3, "E5"));
        removed.Remove(basedOn: 1);

        CriterionNote.Of("E5", [third, removed, second, elsewhere]).Should().BeSameAs(second);
    }

    [Fact]
    public void A_note_that_somebody_sorted_there_is_not_the_one_beside_it()
    {
        var sorted = Written(Guid.CreateVersion7(), "E5");

        CriterionNote.Of("E5", [sorted, Written(CriterionNote.IdOf("E4"), "E5")]).Should().BeNull();
    }

    private static VisitNote Note(int time, string code) => Written(CriterionNote.IdOf("E5", time), code);

    private static VisitNote Written(Guid id, string code)
    {
        var note = new VisitNote(id, Guid.NewGuid(), Guid.NewGuid(), "Asta", DateTimeOffset.UnixEpoch);
        note.Write(new NoteContent("Fråga igen.", null, null, code), basedOn: 0);
        return note;
    }
}
