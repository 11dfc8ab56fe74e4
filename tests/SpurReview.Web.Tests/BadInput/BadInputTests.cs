using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;
using SpurReview.Web.Tests.Publishing;
using static SpurReview.Web.Tests.BadInput.FieldKind;

namespace SpurReview.Web.Tests.BadInput;

/// <summary>Whatever is wrong with a form, it is refused with a 4xx and nothing changes; and the same form without the fault is taken.</summary>
public partial class BadInputTests(App app) : IClassFixture<App>
{
    private const string Day = "2026-03-20";

    [Fact]
    public Task A_new_review() =>
        RefusedAsync(
            new FormCase(
                Links.NewReview(),
                Links.NewReview(),
                new Field("Form.Provider", "Region Exempel", Line),
                new Field("Form.Kind", "Region", Choice),
                new Field("Form.Unit", "Ek", Line),
                new Field("Form.Workplace", "Sjukhuset", OptionalText),
                new Field("Form.City", "Storstad", Line),
                new Field("Form.Region", "Uppsala", Choice),
                new Field("Form.Template", "hslf-fs-2021-8", Choice),
                new Field("Form.Specialty", "Allmänmedicin", Choice),
                new Field("Form.AllowedExceptions", "1", Number)
            )
        );

    [Fact]
    public async Task A_visit()
    {
        var id = (await app.Database.ReviewAtAsync(ReviewState.Planned)).Id;
        await RefusedAsync(
            new FormCase(
                Links.Visit(id),
                Links.Visit(id),
                new Field("Form.BasedOn", "1", Number),
                new Field("Form.From", "2026-05-06", Date),
                new Field("Form.To", "2026-05-07", Date),
                new Field("Form.Manner", "Remote", Choice)
            )
        );
    }

    [Fact]
    public async Task An_appointment_and_a_declaration()
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        var review = await app.Database.ReviewAtAsync(ReviewState.Planned);
        await RefusedAsync(
            new FormCase(
                Links.Inspectors(review.Id),
                Links.Inspectors(review.Id),
                new Field("Form.Account", inspector.AccountId.ToString()!, Choice)
            )
        );
        await RefusedAsync(
            inspector,
            new FormCase(
                Links.Declaration(review.Id, await OwnAsync(review.Id, inspector)),
                Links.Inspectors(review.Id),
                new Field("Declaration.On", "2026-02-02", Date)
            )
        );
    }

    [Fact]
    public async Task A_signature()
    {
        var review = await app.Database.ReviewAtAsync(ReviewState.Drafting);
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        await app.Database.ChangeAsync(review.Id, r => r.AllMet().Appoint("Cecilia Norrby", city: null, inspector.AccountId));
        var address = Links.Signature(review.Id, await OwnAsync(review.Id, inspector));
        var seen = (await inspector.GetAsync(Links.Inspectors(review.Id))).FormTo(address)["Seen"]!;
        await RefusedAsync(inspector, new FormCase(address, Links.Inspectors(review.Id), new Field("Seen", seen, Seen)));
    }

    [Fact]
    public async Task A_draft_sent_back()
    {
        var id = (await app.Database.ReviewAtAsync(ReviewState.FactCheck)).Id;
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var seen = (await coordinator.GetAsync(Links.ReturnDraft(id))).FormTo(Links.ReturnDraft(id))["Form.Seen"]!;
        await RefusedAsync(
            new FormCase(
                Links.ReturnDraft(id),
                Links.ReturnDraft(id),
                new Field("Form.Seen", seen, Seen),
                new Field("Form.Comment", "Skriv mer om E5.", RequiredText)
            )
        );
    }

    [Fact]
    public async Task A_step()
    {
        var id = (await app.Database.ReviewAtAsync(ReviewState.Planned)).Id;
        await RefusedAsync(
            new FormCase(
                Links.Step(id),
                Links.Review(id),
                new Field("Form.From", "Planned", Choice),
                new Field("Form.To", "Gathering", Choice),
                new Field("Form.On", Day, Date),
                new Field("Form.Note", "Enligt samtal", OptionalText)
            )
        );
    }

    [Fact]
    public async Task A_last_word_and_a_publishing()
    {
        var id = (await app.Database.ReviewAtAsync(ReviewState.Graded)).Id;
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var seen = (await coordinator.GetAsync(Links.DeclareFinal(id))).FormTo(Links.DeclareFinal(id))["Form.Seen"]!;
        await RefusedAsync(
            new FormCase(
                Links.DeclareFinal(id),
                Links.DeclareFinal(id),
                new Field("Form.Seen", seen, Seen),
                new Field("Form.On", Day, Date),
                new Field("Form.Note", "Enligt samtal", OptionalText)
            )
        );
        await RefusedAsync(
            new FormCase(Links.Publish(id), Links.Publish(id), new Field("Form.From", "Final", Choice), new Field("Form.On", Day, Date))
            {
                Taken = HttpStatusCode.OK,
            }
        );
        var second = await coordinator.CheckPublishingAsync(id, ("Form.On", Day));
        await RefusedAsync(
            new FormCase(
                Links.ConfirmPublishing(id),
                Links.Publish(id),
                new Field("Form.From", "Final", Choice),
                new Field("Form.On", Day, Date),
                new Field("seen", second.FormTo(Links.ConfirmPublishing(id))["seen"]!, Seen),
                new Field("Form.Confirmed", "true", Seen)
            )
        );
    }

    [Fact]
    public async Task A_correction_and_its_publishing()
    {
        var report = await PublishedReport.CreateAsync(app);
        var page = (await report.Coordinator.GetAsync(Links.Correction(report.Id))).FormTo(Links.Correction(report.Id));
        var changed = new Field("text.Comment.H2", "Ny kommentar.", RequiredText);
        Field[] always = [new("basedOn", "1", Number), new("isWithdrawn", "false", Seen), new("reason", "Skäl.", RequiredText)];
        var form = new FormCase(Links.Correction(report.Id), Links.Correction(report.Id), [.. always, changed])
        {
            Rest = [.. page.Fields.Where(f => f.Name.StartsWith("text.", StringComparison.Ordinal) && f.Name != changed.Name)],
            Taken = HttpStatusCode.OK,
        };
        await RefusedAsync(form, extra: [("text.Comment.Ö9", "Finns inte"), ("text.Verdict.H2", "Met"), ("annat", "x")]);

        var check = await report.Coordinator.SubmitAsync(
            await report.Coordinator.GetAsync(Links.Correction(report.Id)),
            Links.Correction(report.Id),
            (changed.Name, changed.Valid),
            ("reason", "Skäl.")
        );
        var seen = check.FormTo(Links.PublishCorrection(report.Id))["seen"]!;
        await RefusedAsync(
            new FormCase(
                Links.PublishCorrection(report.Id),
                Links.Correction(report.Id),
                [.. always, changed, new Field("seen", seen, Seen)]
            ),
            extra: [("text.Comment.A1", "Mer än som visades"), ("annat", "x")]
        );
    }

    [Fact]
    public async Task A_withdrawal()
    {
        var report = await PublishedReport.CreateAsync(app);
        await RefusedAsync(
            new FormCase(
                Links.Withdrawal(report.Id),
                Links.Withdrawal(report.Id),
                new Field("Form.Version", "1", Number),
                new Field("Form.Reason", "Skäl.", RequiredText),
                new Field("Form.Confirmed", "true", Seen)
            )
        );
    }

    [Fact]
    public async Task Without_a_token_nothing_is_taken()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var before = await app.Database.ContentsAsync();

        var answer = await coordinator.PostAsync(Links.NewReview(), Orders.Review(), token: null);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        (await app.Database.ContentsAsync()).Should().Be(before);
    }

    [Fact]
    public async Task A_form_larger_than_any_of_ours_is_refused_unread()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);

        var answer = await coordinator.PostFormAsync(Links.NewReview(), [("Form.Unit", new string('x', 7_000_000))]);

        answer.Status.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        answer.Text.Should().Contain("Det var för mycket på en gång");
    }

    private async Task<Guid> OwnAsync(Guid review, Person inspector)
    {
        var ids = app.Database.Superuser.CreateCommand(
            $"select id from review_inspectors where review_id = '{review}' and account_id = '{inspector.AccountId}'"
        );
        await using (ids)
            return (Guid)(await ids.ExecuteScalarAsync())!;
    }

    private async Task RefusedAsync(FormCase form, params (string Name, string? Value)[] extra) =>
        await RefusedAsync(await app.SignInAsync(AccountRole.Coordinator), form, extra);

    private async Task RefusedAsync(Person person, FormCase form, params (string Name, string? Value)[] extra)
    {
        var token = (await person.GetAsync(form.TokenFrom)).Token;
        var before = await app.Database.ContentsAsync();
        var requests = form.Bad().Concat(extra.Select(e => (IReadOnlyList<(string, string?)>)[.. form.Good(), e])).ToList();

        var taken = new List<string>();
        foreach (var request in requests)
        {
            var answer = await person.PostAsync(form.Address, request, token);
            if ((int)answer.Status is < 400 or > 499)
                taken.Add($"{answer.Status}: {Shown(request)}");
        }

        taken.Should().BeEmpty();
        (await app.Database.ContentsAsync()).Should().Be(before);
        requests.Should().HaveCountGreaterThanOrEqualTo(20);
        (await person.PostAsync(form.Address, form.Good(), token)).Status.Should().Be(form.Taken, "nothing was wrong with it");
    }

    private static string Shown(IEnumerable<(string Name, string? Value)> fields) =>
        string.Join('&', fields.Select(f => $"{f.Name}={(f.Value is { Length: > 40 } long40 ? long40[..40] : f.Value)}"));
}
