using SpurReview.Domain.Calendar;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tests.ActionPlans;

namespace SpurReview.Domain.Tests.Reviews;

/// <summary>The head sends for the unit, and a deputy where the head has said so.</summary>
public class UnitSenderTests
{
    public static TheoryData<UnitSender, Rule> WhoMayNot() =>
        new() { { UnitSender.Deputy(letByHead: false), Rule.DeputyNeedsTheHeadsWord }, { UnitSender.Other, Rule.OnlyTheHeadSends } };

    [Theory]
    [MemberData(nameof(WhoMayNot))]
    public void Who_may_not_sends_nothing(UnitSender sender, Rule rule)
    {
        var review = Road.At(ReviewState.FactCheck);
        var work = APlan.Work();
        work.Write("A1");
        work.Write("B1");

        review.ShouldBeRefused(r => r.FactCheck!.Send(sender, Road.Now, A.Today, Terms.Default), rule);
        review.ShouldBeRefused(_ => work.Send(sender, Road.Now, APlan.Day), rule);
        review.ShouldBeRefused(_ => work.AskForLongerTime(sender, 30, "Semestertider.", APlan.Day), rule);
    }

    [Fact]
    public void A_deputy_whom_the_head_has_let_sends_as_the_head_does()
    {
        var review = Road.At(ReviewState.FactCheck);

        review.FactCheck!.Send(UnitSender.Deputy(letByHead: true), Road.Now, A.Today, Terms.Default);

        review.FactCheck.IsSent.Should().BeTrue();
    }
}
