using FsCheck;
using FsCheck.Fluent;
using SpurReview.Data.Interchange;
using SpurReview.Testing.Packages;

namespace SpurReview.Data.Tests.Interchange;

public sealed class PackageProperties
{
    private static readonly Config _config = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void Every_generated_package_is_valid() => ForAnySeed(seed => Edited.Read(SamplePackages.Random(seed).Json()).Faults.Count == 0);

    [Fact]
    public void What_is_written_reads_as_the_same_and_is_written_the_same_again() =>
        ForAnySeed(seed =>
        {
            var package = SamplePackages.Random(seed);
            var written = PackageWriter.Write(package);
            var read = PackageReader.Read(written, SamplePackages.Catalogue).Package!;

            return PackageWriter.Write(read).AsSpan().SequenceEqual(written) && PackageComparison.SameContent(package, read);
        });

    [Fact]
    public void Bytes_changed_at_random_give_a_package_or_faults_and_never_an_exception() =>
        ForAnySeed(seed =>
            IsSound(PackageReader.Read(Vandal.OnBytes(seed, PackageWriter.Write(SamplePackages.Random(seed))), SamplePackages.Catalogue))
        );

    [Fact]
    public void Values_changed_at_random_give_a_package_or_faults_and_never_an_exception() =>
        ForAnySeed(seed => IsSound(Edited.Read(Vandal.OnValues(seed, SamplePackages.Random(seed).Json()))));

    [Fact]
    public void A_package_cut_off_anywhere_is_not_JSON() =>
        ForAnySeed(seed =>
        {
            var written = PackageWriter.Write(SamplePackages.Random(seed));
            var cut = new Random(seed).Next(written.Length - 2);

            return PackageReader.Read(written.AsMemory(0, cut), SamplePackages.Catalogue).Faults is [{ Path: "$" }];
        });

    private static bool IsSound(PackageReading reading) =>
        reading.Package is { } package
            ? reading.Faults.Count == 0 && Edited.Read(package.Json()).Package is { } again && PackageComparison.SameContent(package, again)
            : reading.Faults.Count > 0 && reading.Faults.All(f => f.Path.Length > 0 && !f.Path.Contains('\n') && !f.Message.Contains('\n'));

    private static void ForAnySeed(Func<int, bool> holds) => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), holds).Check(_config);
}
