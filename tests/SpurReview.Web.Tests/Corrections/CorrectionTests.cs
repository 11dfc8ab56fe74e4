using System.Net;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Interchange;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Testing.Packages;

namespace SpurReview.Web.Tests.Corrections;

public class CorrectionTests(App app) : IClassFixture<App>
{
    private const string Comment = "text.Comment.H2";

    [Fact]
    public async Task The_page_has_every_text_of_the_report_in_its_order()
    {
        var report = await PublishedReport.CreateAsync(app);
        var version = await report.CurrentAsync();

        var page = await report.FormAsync();

        page.Document.QuerySelectorAll("details textarea")
            .Select(t => t.TextContent)
            .Should()
            .Equal(version.ToSnapshot().Texts().Select(t => t.Text));
        page.Document.QuerySelectorAll("details .text-group__title")
            .Select(t => t.TextContent)
            .Should()
            .StartWith("Inspektörer")
            .And.HaveCount(14)
            .And.EndWith("Handlingsplan");
        page.Document.QuerySelectorAll("details[open]").Should().BeEmpty();
        page.Document.QuerySelector("label[for=text_Comment_H2]")!.TextContent.Should().Contain("H2, inspektörernas kommentar");
    }

    [Fact]
    public async Task What_changes_is_shown_first_and_then_published_as_the_next_version()
    {
        var report = await PublishedReport.CreateAsync(app);

        var check = await report.CheckAsync((Comment, "Sker ibland och dokumenteras inte."), ("reason", "Ordet var fel."));
        (await report.CurrentAsync()).Version.Should().Be(1, "nothing is published yet");
        var published = await report.PublishAsync(check);

        check.Status.Should().Be(HttpStatusCode.OK);
        var change = check.Document.QuerySelectorAll(".change").Should().ContainSingle().Subject;
        (change.QuerySelector("h3")!.TextContent, change.QuerySelector("del")!.TextContent, change.QuerySelector("ins")!.TextContent)
            .Should()
            .Be(("H2, inspektörernas kommentar", "sporadiskt", "ibland"));
        check.Text.Should().Contain("Publicera version 2").And.Contain("Version 1 finns kvar");
        published.Location!.OriginalString.Should().Be(report.Address);
        var now = await app.Anybody().GetAsync(report.Address);
        now.Text.Should().Contain("Sker ibland och dokumenteras inte.").And.Contain("Ordet var fel.");
        now.Document.QuerySelector("#andringar")!.TextContent.Should().Contain("H2, inspektörernas kommentar");
        (await app.Anybody().GetAsync($"{report.Address}?version=1"))
            .Text.Should()
            .Contain("Sker sporadiskt")
            .And.NotContain("Ordet var fel.");
    }

    [Fact]
    public async Task The_reviews_own_rows_stay_as_they_were_decided()
    {
        var report = await PublishedReport.CreateAsync(app);
        var before = await new ReviewOfTwo(app, report.Id, report.Coordinator, report.Coordinator).FingerprintAsync();

        await report.PublishAsync(await report.CheckAsync((Comment, "Sker ibland."), ("reason", "Ordet var fel.")));

        (await new ReviewOfTwo(app, report.Id, report.Coordinator, report.Coordinator).FingerprintAsync()).Should().Be(before);
        (await report.Coordinator.Http.GetStringAsync(Links.Export(report.Id)))
            .Should()
            .Contain("Sker ibland.", "but the package says what the report says");
    }

    [Fact]
    public async Task What_in_the_new_words_is_somebodys_private_matter_is_to_be_read_once_more()
    {
        var report = await PublishedReport.CreateAsync(app);

        var check = await report.CheckAsync((Comment, "Ring 070-123 45 67 om rutinen."), ("reason", "Ordet var fel."));

        check
            .Document.QuerySelectorAll(".notices__item")
            .Select(item => item.TextContent.Trim())
            .Should()
            .Equal("H2, inspektörernas kommentar: Telefonnummer: 070-123 45 67");
    }

    [Fact]
    public async Task Names_do_not_come_with_a_correction_where_the_version_before_had_roles_alone()
    {
        var sample = SamplePackages.Published();
        var items = sample.ActionPlan!.Items.Select(i => i with { Responsible = [new ResponsiblePerson("Verksamhetschef", "Karin Ask")] });
        var report = await PublishedReport.CreateAsync(app, sample with { ActionPlan = sample.ActionPlan with { Items = [.. items] } });
        await NamesInPlansAsync(true);

        var published = await report.PublishAsync(await report.CheckAsync((Comment, "Sker ibland."), ("reason", "Ordet var fel.")));

        await NamesInPlansAsync(false);
        published.Location!.OriginalString.Should().Be(report.Address);
        (await app.Anybody().GetAsync(report.Address)).Text.Should().Contain("Sker ibland.").And.NotContain("Karin Ask");
    }

    [Fact]
    public async Task Nothing_changed_is_nothing_to_correct()
    {
        var report = await PublishedReport.CreateAsync(app);

        var refused = await report.CheckAsync(("reason", "Skäl."));

        refused.Status.Should().Be(HttpStatusCode.BadRequest);
        refused.Faults.Should().Equal("Ingen text är ändrad, så det finns inget att rätta.");
    }

    [Fact]
    public async Task Each_fault_is_said_beside_its_text_and_the_group_it_is_in_is_open()
    {
        var report = await PublishedReport.CreateAsync(app);

        var refused = await report.CheckAsync(
            (Comment, " \n"),
            ("text.Fact.specialistFte", "fem"),
            ("text.Inspector.1", new string('x', 301)),
            ("reason", "")
        );

        refused
            .Faults.Should()
            .BeEquivalentTo(
                "H2, inspektörernas kommentar: En text kan ändras men inte tas bort. Skriv en text.",
                "Enheten i siffror: Specialister, heltidstjänster: Skriv ett tal, till exempel 12 eller 1,5.",
                "Inspektör 1, namnet: Texten är för lång. Korta den.",
                "Skriv varför rapporten rättas. Skälet trycks i rapporten."
            );
        refused
            .Document.QuerySelector("#text_Fact_specialistFte-error")!
            .TextContent.Should()
            .Be("Skriv ett tal, till exempel 12 eller 1,5.");
        refused
            .Document.QuerySelectorAll("details[open] .text-group__title")
            .Select(t => t.TextContent)
            .Should()
            .HaveCount(3)
            .And.StartWith("Inspektörer")
            .And.Contain("Enheten i siffror");
        refused.Field(report, "text.Fact.specialistFte").Should().Be("fem");
    }

    [Fact]
    public async Task Ändra_mer_leads_back_with_all_words()
    {
        var report = await PublishedReport.CreateAsync(app);
        var check = await report.CheckAsync((CorrectionForm.Description, "Rad ett.\r\n\r\nRad två."), ("reason", "Skäl."));

        var back = await report.Coordinator.PostAsync(
            Links.Correction(report.Id),
            check.FormTo(Links.PublishCorrection(report.Id)).Fields,
            check.Token
        );

        back.Status.Should().Be(HttpStatusCode.OK);
        back.Faults.Should().BeEmpty();
        back.Field(report, CorrectionForm.Description).Should().Be("Rad ett.\r\n\r\nRad två.");
        back.Field(report, "reason").Should().Be("Skäl.");
    }

    [Fact]
    public async Task Only_what_was_shown_is_published()
    {
        var report = await PublishedReport.CreateAsync(app);
        var check = await report.CheckAsync((Comment, "Sker ibland."), ("reason", "Skäl."));

        foreach (
            var other in new[]
            {
                (Comment, "Något annat."),
                ("text.Comment.A1", "Något mer."),
                ("reason", "Ett annat skäl."),
                (Comment, null),
            }
        )
            (await report.PublishAsync(check, other)).Status.Should().Be(HttpStatusCode.BadRequest);

        (await report.CurrentAsync()).Version.Should().Be(1);
    }

    [Theory]
    [MemberData(nameof(Hostile.ValidTexts), MemberType = typeof(Hostile))]
    public async Task Texts_are_published_as_they_were_typed(string text)
    {
        var report = await PublishedReport.CreateAsync(app);

        var published = await report.PublishAsync(await report.CheckAsync((CorrectionForm.Description, text), ("reason", text)));

        published.Status.Should().Be(HttpStatusCode.Found);
        var snapshot = (await report.CurrentAsync()).ToSnapshot();
        var typed = text.ReplaceLineEndings("\n").Replace('\r', '\n');
        (snapshot.Areas[0].Description, snapshot.Corrections[0].Reason).Should().Be((typed, typed));
    }

    [Fact]
    public async Task Texts_with_the_line_ends_of_an_old_file_are_not_changed_by_being_shown()
    {
        var package = SamplePackages.Published();
        var report = await PublishedReport.CreateAsync(
            app,
            package with
            {
                Strengths = [new PackageFinding("Rad ett.\r\nRad två.\rRad tre. ")],
            }
        );

        await report.PublishAsync(await report.CheckAsync((Comment, "Sker ibland."), ("reason", "Skäl.")));

        var snapshot = (await report.CurrentAsync()).ToSnapshot();
        snapshot.Findings.First(f => f.Kind is FindingKind.Strength).Text.Should().Be("Rad ett.\r\nRad två.\rRad tre. ");
        snapshot.Corrections[0].Places.Should().ContainSingle();
    }

    [Fact]
    public async Task A_text_that_the_public_does_not_see_is_marked_and_its_correction_is_not_told()
    {
        var small = new Dictionary<UnitFact, FactValue> { [UnitFact.Residents] = new(3, null), [UnitFact.PhdPhysicians] = new(1, null) };
        var report = await PublishedReport.CreateAsync(app, SamplePackages.Published() with { UnitFacts = small });

        var page = await report.FormAsync();
        await report.PublishAsync(await report.CheckAsync(("text.Fact.phdPhysicians", "2"), ("reason", "Talet var fel.")));

        page.Document.QuerySelector("label[for=text_Fact_phdPhysicians]")!
            .TextContent.Should()
            .Contain("Syns bara i enhetens eget exemplar.");
        page.Document.QuerySelector("label[for=text_Fact_residents]")!.TextContent.Should().NotContain("Syns bara");
        var now = await app.Anybody().GetAsync(report.Address);
        now.Text.Should().Contain("Talet var fel.").And.NotContain("Disputerade");
    }

    [Fact]
    public async Task Only_a_published_review_has_something_to_correct()
    {
        var coordinator = await app.SignInAsync(Data.Accounts.AccountRole.Coordinator);
        var review = await app.Database.ReviewAtAsync(ReviewState.Final);

        (await coordinator.GetAsync(Links.Correction(review.Id))).Status.Should().Be(HttpStatusCode.NotFound);
        (await coordinator.GetAsync(Links.Correction(Guid.NewGuid()))).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_withdrawn_report_is_readable_again_after_a_correction_even_of_nothing()
    {
        var report = await PublishedReport.CreateAsync(app);
        await report.WithdrawAsync("Fel enhet angavs.");
        (await app.Anybody().GetAsync(report.Address)).Status.Should().Be(HttpStatusCode.Gone);

        var form = await report.FormAsync();
        var check = await report.CheckAsync(("reason", "Enheten var rätt."));
        await report.PublishAsync(check);

        form.Text.Should().Contain("Fel enhet angavs.").And.Contain("kan publiceras även om ingen text är ändrad");
        check.Text.Should().Contain("Ingen text är ändrad").And.Contain("Rapporten blir läsbar igen.");
        (await app.Anybody().GetAsync(report.Address)).Text.Should().Contain("Enheten var rätt.");
        (await app.Anybody().GetAsync($"{report.Address}?version=1")).Status.Should().Be(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_report_with_as_many_texts_as_there_can_be_is_corrected_whole()
    {
        static IReadOnlyList<PackageFinding> List() =>
            [.. Enumerable.Range(1, 100).Select(n => new PackageFinding(new string('å', 2_000)))];
        var package = SamplePackages.Published() with { Strengths = List(), Weaknesses = List(), Improvements = List() };
        var areas = package.Areas.Select(a =>
            a with
            {
                Description = new string('ö', 20_000),
                Comments = a.Verdicts.ToDictionary(v => v.Key, _ => new string('k', 9_000)),
            }
        );
        var report = await PublishedReport.CreateAsync(app, package with { Areas = [.. areas] });

        var published = await report.PublishAsync(await report.CheckAsync(("text.Finding.Weakness-77", "Kort."), ("reason", "Skäl.")));

        published.Status.Should().Be(HttpStatusCode.Found);
        (await app.Database.DoAsync(Identity.Public, db => db.ReportVersions.CountAsync(v => v.ReviewId == report.Id))).Should().Be(2);
    }

    private async Task NamesInPlansAsync(bool areShown)
    {
        await using var command = app.Database.Superuser.CreateCommand(
            $"set session_replication_role = replica; update installation_settings set names_in_plans = {areShown}; set session_replication_role = default"
        );
        await command.ExecuteNonQueryAsync();
    }
}
