using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tenancy;
using SpurReview.Testing;

namespace SpurReview.Web.Tests.Calibration;

/// <summary>An open round of two reviews that have come to calibration, each with its inspectors, and the office.</summary>
internal sealed record RoundAtWork(App App, Guid Id, ReviewOfTwo Own, ReviewOfTwo Other, Person Office)
{
    public const string OwnUnit = "Geriatriska kliniken i Norrby";
    public const string OtherUnit = "Geriatriska kliniken i Söderby";
    public const string NotMet = "Rutinen är från 2019 och gäller en annan klinik.";

    public string Page => Links.CompareDrafts(Id, "A");

    public static async Task<RoundAtWork> CreateAsync(App app)
    {
        var (own, other) = (await CompareAsync(app, OwnUnit), await CompareAsync(app, OtherUnit));
        return new RoundAtWork(
            app,
            await app.Database.RoundAsync(own.Id, other.Id),
            own,
            other,
            await app.SignInAsync(AccountRole.Coordinator)
        );
    }

    /// <summary>A review whose draft has come so far, with D in area A.</summary>
    public static async Task<ReviewOfTwo> CompareAsync(App app, string unit, ReviewState state = ReviewState.Calibration)
    {
        await app.Database.CalibrateAsync();
        var review = await ReviewOfTwo.CreateAsync(
            app,
            ReviewState.FactCheck,
            Rounds.Specialty,
            unit,
            r =>
            {
                r.WithD("A");
                var area = r.Areas[0];
                area.Comment(area.Assessments.First(a => a.Verdict.Value is Domain.Grading.Verdict.NotMet).Code, NotMet, basedOn: 0);
                area.Describe("Avdelningen har tolv vårdplatser.", basedOn: 0);
            }
        );
        if (state is ReviewState.Calibration)
            await app.Database.SendToCalibrationAsync(review.Id);
        return review;
    }

    /// <summary>Says something of the other draft.</summary>
    public async Task<Page> CommentAsync(Person person, string? text, Guid? id = null, Guid? review = null) =>
        await person.PostFormAsync(
            Page,
            [("Form.Id", $"{id ?? Guid.NewGuid()}"), ("Form.Review", $"{review ?? Other.Id}"), ("Form.Text", text)],
            tokenFrom: "/rapporter"
        );

    public async Task<Person> AtUnitAsync(AccountRole role, ReviewOfTwo review)
    {
        var unit = await UnitAsync(review);
        return await App.SignInAsync([], id => [Position.AtUnit(id, role, unit, A.Today)]);
    }

    public async Task<Unit> UnitAsync(ReviewOfTwo review) =>
        await App.Database.DoAsync(
            Identity.Operator,
            async db => (await db.Units.FindAsync((await db.Reviews.FindAsync(review.Id))!.UnitId))!
        );

    public async Task EmployAsync(Person person, ReviewOfTwo review)
    {
        var unit = await UnitAsync(review);
        await App.Database.DoAsync(
            Identity.Operator,
            db => Task.FromResult(db.Add(new Employment(person.AccountId!.Value, unit.TenantId, A.Today.AddYears(-50), untilDay: null)))
        );
    }
}
