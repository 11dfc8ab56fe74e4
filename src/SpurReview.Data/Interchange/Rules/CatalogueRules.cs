using SpurReview.Data.Catalogue;
using SpurReview.Data.Interchange.Reading;

namespace SpurReview.Data.Interchange.Rules;

/// <summary>Template, specialty and region are ones that the installation knows.</summary>
internal static class CatalogueRules
{
    public static void Check(PackageDraft draft, ReviewCatalogue catalogue)
    {
        var package = draft.Package;

        draft.RefuseIf(
            draft.Template is null,
            PackageDraft.Root["template"],
            $"Mallen {Wording.Quoted(package.Template)} är okänd. Skriv {Wording.Either(catalogue.Templates.Select(t => t.Code))}."
        );
        draft.RefuseIf(
            !catalogue.HasSpecialty(package.Specialty),
            PackageDraft.Root["specialty"],
            $"Specialiteten {Wording.Quoted(package.Specialty)} är okänd. Skriv den som i listan över specialiteter, till exempel ”Allmänmedicin”."
        );
        draft.RefuseIf(
            !catalogue.HasRegion(package.Unit.Region),
            PackageDraft.Root["unit"]["region"],
            $"Regionen {Wording.Quoted(package.Unit.Region)} är okänd. Skriv {Wording.Either(catalogue.Regions)}."
        );
    }
}
