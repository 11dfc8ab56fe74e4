using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SpurReview.Data.Interchange;
using SpurReview.Testing.Packages;

namespace SpurReview.Data.Tests.Interchange;

/// <summary>Reads a valid package after a change to its JSON, and looks at what is said of it.</summary>
internal static class Edited
{
    private static readonly Regex _sentence = new(@"\A[A-ZÅÄÖ][^\p{C}\p{Zl}\p{Zp}]+\.\z", RegexOptions.CultureInvariant);
    private static readonly Regex _lineBreak = new(@"[\p{C}\p{Zl}\p{Zp}]", RegexOptions.CultureInvariant);

    public static PackageReading Read(string json) => PackageReader.Read(Encoding.UTF8.GetBytes(json), SamplePackages.Catalogue);

    /// <summary>The faults of a published package, changed.</summary>
    public static IReadOnlyList<PackageFault> Faults(Action<JsonObject> change) => Faults(SamplePackages.Published(), change);

    public static IReadOnlyList<PackageFault> Faults(ReviewPackage package, Action<JsonObject>? change = null)
    {
        var json = JsonNode.Parse(package.Json())!.AsObject();
        change?.Invoke(json);
        return Faults(json.ToJsonString());
    }

    public static IReadOnlyList<PackageFault> Faults(string json)
    {
        var reading = Read(json);

        (reading.Package is null).Should().Be(reading.Faults.Count > 0);
        reading.Faults.Where(fault => !_sentence.IsMatch(fault.Message) || _lineBreak.IsMatch(fault.Path)).Should().BeEmpty();
        return reading.Faults;
    }

    /// <summary>The one fault that the change brings, at its place.</summary>
    public static void ShouldBe(this IReadOnlyList<PackageFault> faults, string path, string message) =>
        faults.Should().Equal(new PackageFault(path, message));

    public static void ShouldStandAt(this IReadOnlyList<PackageFault> faults, params string[] paths) =>
        faults.Select(f => f.Path).Should().Equal(paths);

    public static JsonObject Area(this JsonObject package, char letter) => package["areas"]![letter - 'A']!.AsObject();

    public static JsonObject Action(this JsonObject package) => package["actionPlan"]!["items"]![0]!.AsObject();
}
