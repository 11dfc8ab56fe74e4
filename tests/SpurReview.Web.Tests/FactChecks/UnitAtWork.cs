using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Accounts;
using SpurReview.Data.Queries;
using SpurReview.Data.Reports;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tenancy;
using SpurReview.Testing;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Tests.FactChecks;

/// <summary>A review whose draft was sent to its unit today, and everybody who has to do with it, signed in.</summary>
internal sealed record UnitAtWork(App App, ReviewOfTwo Review, Unit Unit, Person Head, Person Deputy, Person Director, Person Office)
{
    public Guid Id => Review.Id;
    public static DateOnly Today => SwedishDay.Today(TimeProvider.System);

    public static async Task<UnitAtWork> CreateAsync(App app, DateOnly? sentOn = null, Action<Review>? whileOpen = null)
    {
        var review = await ReviewOfTwo.CreateAsync(app, ReviewState.Drafting);
        await review.ChangeAsync(r =>
        {
            r.AllMet();
            whileOpen?.Invoke(r);
            r.Signed();
        });
        await SendAsync(app, review.Id, sentOn ?? Today);
        var unit = await app.Database.DoAsync(
            Identity.Operator,
            async db => (await db.Units.FindAsync((await db.Reviews.FindAsync(review.Id))!.UnitId))!
        );
        return new UnitAtWork(
            app,
            review,
            unit,
            await AtUnitAsync(app, AccountRole.HeadOfUnit, unit),
            await DeputyAsync(app, unit),
            await AtUnitAsync(app, AccountRole.DirectorOfStudies, unit),
            await app.SignInAsync(AccountRole.Coordinator)
        );
    }

    public Person this[AccountRole role] =>
        role switch
        {
            AccountRole.HeadOfUnit => Head,
            AccountRole.Deputy => Deputy,
            AccountRole.DirectorOfStudies => Director,
            AccountRole.Inspector => Review.First,
            _ => Office,
        };

    /// <summary>Writes a remark as the director of studies does.</summary>
    public Task<Page> RemarkAsync(string about, string kind = "Wording", string proposal = "Skriv tydligare.", string? evidence = null) =>
        RemarkAsync(Director, about, kind, proposal, evidence);

    public async Task<Page> RemarkAsync(Person person, string about, string kind, string proposal, string? evidence, bool anyway = false) =>
        await person.PostFormAsync(
            Links.NewRemark(Id, about),
            [
                ("Form.Kind", kind),
                ("Form.Proposal", proposal),
                ("Form.Evidence", evidence),
                ("Form.KeepsAnyway", anyway ? "true" : "false"),
            ],
            tokenFrom: "/rapporter"
        );

    public async Task<Page> SendAsync(Person person) =>
        await person.SubmitAsync(await person.GetAsync(Links.ReviewRemarks(Id)), Links.ReviewRemarks(Id));

    public async Task<Page> AnswerAsync(Person inspector, int number, string outcome, string answer)
    {
        var remark = (await Review.SavedAsync()).FactCheck!.Remarks.Single(r => r.Number == number);
        var seen = (await inspector.GetAsync(Links.Answers(Id))).FormTo(Links.Answer(Id, remark.Id))["Form.Seen"];
        return await inspector.PostFormAsync(
            Links.Answer(Id, remark.Id),
            [("Form.Seen", seen), ("Form.Outcome", outcome), ("Form.Answer", answer)],
            tokenFrom: "/rapporter"
        );
    }

    /// <summary>Whom the head has let send.</summary>
    private static async Task<Person> DeputyAsync(App app, Unit unit)
    {
        var deputy = await AtUnitAsync(app, AccountRole.Deputy, unit);
        await app.Database.LetSendAsync(deputy.AccountId!.Value);
        return deputy;
    }

    internal static Task<Person> AtUnitAsync(App app, AccountRole role, Unit unit) =>
        app.SignInAsync([], id => [Position.AtUnit(id, role, unit, A.Today)]);

    /// <summary>As the office does, with the draft frozen.</summary>
    private static Task SendAsync(App app, Guid id, DateOnly on) =>
        app.Database.DoAsync(
            Identity.Operator,
            async db =>
            {
                var review = await db.Reviews.Whole().SingleAsync(r => r.Id == id);
                review.Take(ReviewState.FactCheck, new StepDecision(on), ReviewRole.Coordinator, on);
                var unit = (await db.Units.FindAsync(review.UnitId))!;
                var provider = (await db.CareProviders.FindAsync(review.TenantId))!;
                var template = app.Database.Catalogue.FindTemplate("hslf-fs-2021-8")!;
                db.Add(new DraftVersion(review.ToSnapshot(provider, unit, template, version: null), version: 1));
            }
        );
}
