using FsCheck;
using FsCheck.Fluent;

namespace SpurReview.Domain.Tests;

/// <summary>Asks a property of many generated cases; the first that breaks it is shown.</summary>
internal static class Holds
{
    public static void ForEvery<T>(Gen<T> cases, Func<T, bool> property, int times = 1_000) =>
        Prop.ForAll(cases.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithEndSize(14));
}
