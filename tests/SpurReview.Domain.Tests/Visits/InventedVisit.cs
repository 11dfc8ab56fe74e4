using System.Diagnostics;
using System.Text.Json;
using SpurReview.Domain.Visits;

namespace SpurReview.Domain.Tests.Visits;

/// <summary>A history of devices and a network, as Features/Visits/core invents it: what reached the server, and how its fields stood in the end.</summary>
public sealed record InventedVisit(int Number, IReadOnlyList<Happening> Journal, IReadOnlyList<EndOfField> Fields)
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web);

    /// <summary>All of them, as the program that invents them for the devices tells them.</summary>
    public static IEnumerable<InventedVisit> All()
    {
        using var node = Process.Start(
            new ProcessStartInfo("node", [Path.Combine(MergeCase.Root, "scripts", "visit-histories.mjs")]) { RedirectStandardOutput = true }
        )!;
        while (node.StandardOutput.ReadLine() is { } line)
            yield return JsonSerializer.Deserialize<InventedVisit>(line, _options)!;
        node.WaitForExit();
        if (node.ExitCode != 0)
            throw new InvalidOperationException("The histories could not be told.");
    }

    /// <summary>Where the server's merge says something else than the devices count on; empty where it never does.</summary>
    public IReadOnlyList<string> Differences()
    {
        var server = new MergingServer();
        var answers = Journal.Select(happening => happening.DifferenceOn(server)).OfType<string>().ToList();
        return
        [
            .. answers.Select(d => $"history {Number}: {d}"),
            .. Fields.Select(f => f.DifferenceOn(server)).OfType<string>().Select(d => $"history {Number}: {d}"),
        ];
    }
}

/// <summary>An edit that came, with what it was answered; or a new stage of the review.</summary>
public sealed record Happening(string? Stage, SentOperation? Operation, ExpectedAnswer? Answer)
{
    internal string? DifferenceOn(MergingServer server)
    {
        if (Stage is not null)
        {
            server.Moment = new VisitMoment(IsOpen: Stage is not "sent", IsSigned: Stage is "signed");
            return null;
        }
        // What the model's server takes for impossible.
        var impossible = Operation!.Value.EndsWith('!') ? "Texten är för lång." : null;
        var (outcome, version) = server.Receive(Operation.ToOperation(), impossible);
        var isSame = string.Equals(outcome.ToString(), Answer!.Outcome, StringComparison.OrdinalIgnoreCase) && version == Answer.Version;
        return isSame
            ? null
            : $"{Operation.Id} on {Operation.Field} was answered {outcome} {version}, and not {Answer.Outcome} {Answer.Version}";
    }
}

public sealed record EndOfField(string Field, string Value, int Version, IReadOnlyList<string> Alternatives)
{
    internal string? DifferenceOn(MergingServer server)
    {
        var (has, kept) = (server[Field], server.Ledger.AlternativesOf(Field).Select(a => a.Id).ToHashSet());
        return has.Value == Value && has.Version == Version && kept.SetEquals(Alternatives.Select(MergeCase.IdOf))
            ? null
            : $"{Field} ended as {has.Value} {has.Version} with {kept.Count} beside, and not as {Value} {Version} with {Alternatives.Count}";
    }
}
