using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Queries;
using SpurReview.Data.Reports;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Calibrating;
using SpurReview.Domain.Reviews;

namespace SpurReview.Testing;

/// <summary>Reviews that are compared, and the rounds in which they are.</summary>
public static class Rounds
{
    /// <summary>In tests it calibrates, and no other does.</summary>
    public const string Specialty = "Geriatrik";

    public static async Task CalibrateAsync(this Database database)
    {
        await using var deciding = database.Superuser.CreateCommand(
            $"update installation_settings set calibrating_specialties = array['{Specialty}']"
        );
        await deciding.ExecuteNonQueryAsync();
    }

    /// <summary>A review of the specialty that calibrates, with its draft frozen as the application does where it has come to calibration.</summary>
    public static async Task<Review> ToCompareAsync(
        this Database database,
        ReviewState state = ReviewState.Calibration,
        Action<Review>? whileOpen = null
    )
    {
        await database.CalibrateAsync();
        var review = await database.ReviewAtAsync(ReviewState.FactCheck, whileOpen, Specialty);
        return state is ReviewState.FactCheck ? review : await database.SendToCalibrationAsync(review.Id);
    }

    public static Task<Review> SendToCalibrationAsync(this Database database, Guid id) =>
        database.DoAsync(
            Identity.Operator,
            async db =>
            {
                var review = await db.Reviews.Whole().SingleAsync(r => r.Id == id);
                review.Step(ReviewState.Calibration);
                var unit = (await db.Units.FindAsync(review.UnitId))!;
                var provider = (await db.CareProviders.FindAsync(review.TenantId))!;
                var template = database.Catalogue.Templates.Single(t => t.Id == review.TemplateId);
                db.Add(new CalibrationDraft(review.ToSnapshot(provider, unit, template, version: null)));
                return review;
            }
        );

    public static Task<Guid> RoundAsync(this Database database, params Guid[] reviews) =>
        database.DoAsync(
            Identity.Operator,
            async db =>
            {
                var round = new CalibrationRound(Specialty, "Våren 2026", A.Today);
                db.Add(round);
                foreach (var review in await db.Reviews.Where(r => reviews.Contains(r.Id)).ToListAsync())
                    round.Add(review);
                return round.Id;
            }
        );

    public static Task CloseAsync(this Database database, Guid round) =>
        database.DoAsync(
            Identity.Operator,
            async db =>
                (await db.CalibrationRounds.Include(r => r.Reviews).ThenInclude(m => m.Review).SingleAsync(r => r.Id == round)).Close(
                    A.Today
                )
        );
}
