using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests.ActionPlans;

/// <summary>Klart, be verksamhetschefen skicka: of a plan that is whole, and as long as it is.</summary>
public class AskingToSendTests
{
    private readonly PlanWork _work = APlan.Work();

    [Fact]
    public void Nobody_is_asked_to_send_what_lacks_something()
    {
        _work.Write("A1");

        Action asking = _work.AskToSend;
        asking.ShouldBeRefused(Rule.RowMustBeAnswered, "B1");

        _work.Review.SendRequest.Should().BeNull();
    }

    [Fact]
    public void A_change_that_leaves_the_plan_whole_leaves_the_request()
    {
        Ask();
        var request = _work.Review.SendRequest;

        _work.Write("A1");
        _work.AskToSend();

        _work.Review.SendRequest.Should().NotBeNull().And.BeSameAs(request);
    }

    [Fact]
    public void What_is_no_longer_whole_is_not_asked_for()
    {
        Ask();
        _work.Write("A1", APlan.Nothing);
        _work.Review.SendRequest.Should().BeNull("something is missing");

        Ask();
        _work.HandOver(_work.ActionFor("A1")!, APlan.Day);
        _work.Review.SendRequest.Should().BeNull("the provider is to answer");

        _work.TakeBack(_work.ActionFor("A1")!);
        Ask();
        _work.Remove(_work.ActionFor("A1")!);
        _work.Review.SendRequest.Should().BeNull("a row has no answer");
    }

    [Fact]
    public void What_is_sent_is_not_asked_for()
    {
        Ask();

        _work.Send(UnitSender.Head, Road.Now, APlan.Day);

        _work.Review.SendRequest.Should().BeNull();
    }

    private void Ask()
    {
        _work.Write("A1");
        _work.Write("B1");
        _work.AskToSend();
        _work.Review.SendRequest.Should().NotBeNull();
    }
}
