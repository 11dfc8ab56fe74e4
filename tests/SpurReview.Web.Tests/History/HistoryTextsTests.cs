using SpurReview.Data.Audit;
using SpurReview.Web.Features.History;

namespace SpurReview.Web.Tests.History;

public class HistoryTextsTests
{
    private const string Inspector = "019a0000-0000-7000-8000-000000000001";
    private static readonly HistoryTexts _texts = new(new Dictionary<string, string> { [Inspector] = "Björn Ek" });

    private static string Sentence(HistoryEvent happened) => _texts.Sentence(Sitting.Of([happened]).Single());

    [Theory]
    [InlineData("assessments E5 verdict", "NotAssessed", "NotMet", "satte E5 till Inte uppfyllt")]
    [InlineData("assessments E5 comment", null, "Saknas.", "skrev kommentaren till E5")]
    [InlineData("assessments E5 comment", "Saknas.", "Saknas helt.", "ändrade kommentaren till E5")]
    [InlineData("assessments E5 comment", "Saknas.", null, "tog bort kommentaren till E5")]
    [InlineData("area_reviews E grade", null, "B", "satte graderingen av område E till B")]
    [InlineData("area_reviews E is_done", "false", "true", "markerade område E som klart")]
    [InlineData("area_reviews E is_done", "true", "false", "markerade område E som inte klart")]
    [InlineData("reviews  state", "Planned", "Gathering", "satte läget till Underlag")]
    [InlineData("reviews  visit_from", null, "2026-05-14", "satte besökets första dag till torsdag 14 maj 2026")]
    [InlineData("review_facts Beds number_value", "10", "12", "satte Vårdplatser till 12")]
    [InlineData("review_inspectors " + Inspector + " signed_at", null, "2026-03-13T10:00:00+01:00", "skrev under utkastet för Björn Ek")]
    [InlineData("review_inspectors " + Inspector + " signed_at", "2026-03-13T10:00:00+01:00", null, "tog bort underskriften av Björn Ek")]
    [InlineData(
        "accounts " + Inspector + " roles",
        "[]",
        "[\"Coordinator\", \"Inspector\"]",
        "satte rollerna för Björn Ek till kansli, inspektör"
    )]
    [InlineData("accounts 019a0000-0000-7000-8000-000000000009 name", "A", "B", "satte namnet på någon till B")]
    [InlineData("installation_settings true names_in_plans", "false", "true", "slog på namn i publicerade planer")]
    [InlineData("later_table 1 later_column", "a", "b", "ändrade later_column (later_table)")]
    public void A_change_is_a_sentence(string thing, string? before, string? after, string sentence) =>
        Sentence(AnEvent.Of(thing, before, after)).Should().Be(sentence);

    [Theory]
    [InlineData("review_steps 3", """{"from_state": "Planned", "to_state": "Gathering"}""", "tog steget från Planerad till Underlag")]
    [InlineData("review_inspectors 019a0000-0000-7000-8000-000000000009", """{"name": "Ny"}""", "utsåg Ny till inspektör")]
    [InlineData("findings 019a0000-0000-7000-8000-000000000009", """{"kind": "Weakness"}""", "lade till en svaghet")]
    [InlineData(
        "positions x",
        "{\"account_id\": \"" + Inspector + "\", \"role\": \"HeadOfUnit\"}",
        "gav Björn Ek uppdraget verksamhetschef"
    )]
    [InlineData("review_facts Beds", """{"number_value": 12}""", "angav Vårdplatser")]
    public void So_is_a_row_that_came(string thing, string row, string sentence) =>
        Sentence(AnEvent.Of(thing, before: null, row, operation: AuditOperation.Insert)).Should().Be(sentence);

    [Fact]
    public void What_was_never_kept_is_told_without_it() =>
        Sentence(AnEvent.Of("assessments E5 note", before: null, after: null, isKept: false))
            .Should()
            .Be("ändrade inspektörernas egen anteckning om E5");

    [Fact]
    public void What_was_erased_is_told_without_it()
    {
        var erased = AnEvent.Of("assessments E5 comment", before: null, "Saknas.", isErased: true);

        Sentence(erased).Should().Be("ändrade kommentaren till E5");
        erased.IsErased.Should().BeTrue();
    }

    [Fact]
    public void A_row_whose_text_was_erased_is_told_as_far_as_is_known() =>
        Sentence(AnEvent.Of("review_steps 3", null, "{}", operation: AuditOperation.Insert, isErased: true))
            .Should()
            .Be("tog steget från … till …");

    [Fact]
    public void What_was_undone_in_the_same_sitting_says_so() =>
        _texts
            .Sentence(
                Sitting
                    .Of([
                        AnEvent.Of("assessments E5 verdict", "Met", "NotMet"),
                        AnEvent.Of("assessments E5 verdict", "NotMet", "Met", 2, 1),
                    ])
                    .Single()
            )
            .Should()
            .Be("ändrade E5 och ändrade tillbaka");

    [Fact]
    public void Every_reading_has_its_words() =>
        Enum.GetNames<DraftReading>()
            .Select(what => Sentence(AnEvent.Of(what, null, null, operation: AuditOperation.Read, isKept: false)))
            .Should()
            .OnlyHaveUniqueItems()
            .And.NotContain(sentence => sentence.StartsWith("läste"));

    [Fact]
    public void A_whole_row_is_shown_column_by_column_and_without_ids_that_nobody_can_read()
    {
        var row = "{\"id\": \"019a0000-0000-7000-8000-000000000009\", \"kind\": \"Weakness\", \"text\": \"Handledning saknas.\"}";
        var entry = AnEvent.Of("findings x", null, row, operation: AuditOperation.Insert).Entry;

        _texts
            .Values(entry, row)
            .Should()
            .Equal(new HistoryValue("slaget av en punkt", "en svaghet"), new HistoryValue("texten i en punkt", "Handledning saknas."));
    }
}
