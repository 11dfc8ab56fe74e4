using SpurReview.Domain.Visits;

namespace SpurReview.Domain.Tests.Visits;

public class MergeCaseTests
{
    public static TheoryData<string> Names => [.. MergeCase.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_server_merges_as_the_shared_table_says(string name)
    {
        var shown = MergeCase.All.Single(c => c.Name == name);
        var server = new MergingServer();
        foreach (var (field, state) in shown.Fields)
            server.Set(field, state.Value, state.Version);

        foreach (var step in shown.Steps)
            Take(step, server);

        foreach (var (field, end) in shown.End)
        {
            server[field].Should().Be(new Versioned<string>(end.Value, end.Version));
            server.Ledger.AlternativesOf(field).Select(a => a.Id).Should().BeEquivalentTo(end.Alternatives!.Select(MergeCase.IdOf));
        }
        if (shown.Unsettled is { } unsettled)
            server.Ledger.All.Where(IsUnsettled).Select(o => o.Id).Should().BeEquivalentTo(unsettled.Select(MergeCase.IdOf));
    }

    private static void Take(MergeStep step, MergingServer server)
    {
        if (step.Form is { } form)
            server.SaveForm(form.Field, form.Value, server[form.Field].Version);
        server.Moment = new VisitMoment(step.Open ?? server.Moment.IsOpen, step.Signed ?? server.Moment.IsSigned);
        if (step.Operation is not { } sent)
            return;

        var (outcome, version) = server.Receive(sent.ToOperation(), sent.Impossible);
        outcome.ToString().Should().BeEquivalentTo(step.Answer!.Outcome, because: sent.Id);
        if (step.Answer.Version is { } expected)
            version.Should().Be(expected, because: sent.Id);
    }

    private static bool IsUnsettled(VisitOperation operation) =>
        operation is { SettledBy: null, Outcome: MergeOutcome.Refused or MergeOutcome.Late or MergeOutcome.Signed };
}
