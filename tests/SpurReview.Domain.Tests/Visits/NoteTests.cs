using SpurReview.Domain.Visits;

namespace SpurReview.Domain.Tests.Visits;

public class NoteTests
{
    [Theory]
    [InlineData("Ingen IUP #H7", "H7")]
    [InlineData("#e5, #B10 och #e5 igen", "E5 B10")]
    [InlineData("(#A1)", "A1")]
    [InlineData("C#5 ##D3 #H77x x#A1 #A0 #1 H7", "")]
    public void Criteria_are_read_out_of_the_text(string text, string tags) => string.Join(' ', VisitNote.TagsIn(text)).Should().Be(tags);

    [Fact]
    public void A_note_about_a_criterion_lies_in_its_area()
    {
        var note = Note();

        note.Write(new NoteContent("Saknar IUP.", NoteSource.Resident, Area: null, "H7"), basedOn: 0);

        (note.Area, note.Version, note.IsSorted).Should().Be(("H", 1, true));
    }

    [Fact]
    public void What_a_removed_note_said_is_gone()
    {
        var note = Note();
        note.Write(new NoteContent("Saknar IUP.", NoteSource.Resident, "H", "H7"), basedOn: 0);

        note.Remove(basedOn: 1);

        (note.Content, note.Version).Should().Be((new NoteContent("", null, null, null), 2));
    }

    [Fact]
    public void Nobody_writes_over_what_they_have_not_seen()
    {
        var note = Note();
        note.Write(new NoteContent("Ett.", null, null, null), basedOn: 0);

        note.Invoking(n => n.Write(new NoteContent("Två.", null, null, null), basedOn: 0)).Should().Throw<FieldClashException>();
        note.Invoking(n => n.Remove(basedOn: 0)).Should().Throw<FieldClashException>();
    }

    private static VisitNote Note() => new(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), "Asta Lindgren", DateTimeOffset.UnixEpoch);
}
