using System.Text.Json;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Interchange.Reading;
using SpurReview.Data.Interchange.Rules;

namespace SpurReview.Data.Interchange;

/// <summary>Reads a review package and lists every fault in it. Nothing that a file may hold makes it throw.</summary>
public static class PackageReader
{
    /// <summary>5 MB, counted as the more lenient of the two ways.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    private static readonly byte[] _byteOrderMark = [0xEF, 0xBB, 0xBF];

    public static PackageReading Read(ReadOnlyMemory<byte> utf8, ReviewCatalogue catalogue)
    {
        if (utf8.Length > MaxBytes)
            return Refused($"Filen är {Wording.Count(utf8.Length)} byte. Ett paket får vara högst 5 MB ({Wording.Count(MaxBytes)} byte).");

        try
        {
            using var document = JsonDocument.Parse(utf8.Span.StartsWith(_byteOrderMark) ? utf8[_byteOrderMark.Length..] : utf8);
            return Read(document.RootElement, catalogue);
        }
        catch (JsonException fault)
        {
            return Refused($"Filen är inte giltig JSON: det tar stopp på rad {fault.LineNumber + 1}. Rätta eller hämta filen på nytt.");
        }
    }

    private static PackageReading Read(JsonElement root, ReviewCatalogue catalogue)
    {
        var faults = new FaultList();
        try
        {
            var package = Checked(root, catalogue, faults);
            return faults.All.Count > 0 ? new PackageReading(null, faults.All) : new PackageReading(NormalForm.Of(package), []);
        }
        catch (TooManyFaultsException)
        {
            return new PackageReading(
                null,
                [
                    .. faults.All,
                    OfTheFile($"Filen har fler än {Wording.Count(FaultList.MaxCount)} fel. Rätta dem som står här och läs in filen igen."),
                ]
            );
        }
    }

    /// <summary>Sound only where no faults were added.</summary>
    private static ReviewPackage Checked(JsonElement root, ReviewCatalogue catalogue, FaultList faults)
    {
        Soundness.Check(root, JsonPath.Root, faults);
        var package = PackageShape.Read(new Place(JsonPath.Root, root, faults));
        var draft = new PackageDraft(package, catalogue.FindTemplate(package.Template), faults);

        CatalogueRules.Check(draft, catalogue);
        AreaRules.Check(draft);
        CodeRules.Check(draft);
        GradeRules.Check(draft);
        RegradeRules.Check(draft);
        DateRules.Check(draft);
        return package;
    }

    private static PackageReading Refused(string message) => new(null, [OfTheFile(message)]);

    private static PackageFault OfTheFile(string message) => new($"{JsonPath.Root}", message);
}
