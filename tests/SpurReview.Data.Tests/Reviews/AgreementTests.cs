using SpurReview.Data.Queries;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Grading;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Reviews;

/// <summary>What the database tells of how two who graded alone agree.</summary>
public class AgreementTests(Database database) : IClassFixture<Database>
{
    [Fact]
    public async Task Agreement_is_told_from_twenty_reviews_on_ten_at_a_time_and_to_coordinators_alone()
    {
        for (var i = 1; i <= Agreement.FewestReviews + 1; i++)
        {
            var pair = await database.PairAloneAsync();
            // The last one would show what two gave a single review.
            var grade = i > Agreement.FewestReviews ? Grade.D : Grade.A;
            await database.FinishAloneAsync(pair, pair.Asta, letter: "B", grade: grade);
            await database.FinishAloneAsync(pair, pair.Bjorn, letter: "B", grade: grade);
            if (i == Agreement.FewestReviews - 1)
                (await AgreementAsync(Identity.Operator))
                    .Should()
                    .BeEquivalentTo(
                        new
                        {
                            Letter = "B",
                            Reviews = i,
                            Pairs = Array.Empty<GradePair>(),
                        }
                    );
        }

        (await AgreementAsync(new Identity(Reach.All, Guid.NewGuid(), "Maja")))
            .Should()
            .BeEquivalentTo(
                new
                {
                    Letter = "B",
                    Reviews = 20,
                    Pairs = new[] { new GradePair(Grade.A, Grade.A, 20) },
                }
            );
        foreach (var reach in new[] { "assigned", "specialty", "administrator", "public" })
            (await database.App.ReadAsync<string>("select letter from agreement_alone(1)", reach, Guid.NewGuid())).Should().BeEmpty();
    }

    [Fact]
    public async Task No_caller_can_ask_of_fewer()
    {
        var pair = await database.PairAloneAsync();
        await database.FinishAloneAsync(pair, pair.Asta, letter: "C");
        await database.FinishAloneAsync(pair, pair.Bjorn, letter: "C");

        (await database.App.ReadAsync<bool>("select first is null and second is null from agreement_alone(1) where letter = 'C'"))
            .Should()
            .Equal(true);
    }

    private async Task<AreaAgreement> AgreementAsync(Identity identity) =>
        (await database.DoAsync(identity, db => db.AgreementAsync(CancellationToken.None))).Single(a => a.Letter == "B");
}
