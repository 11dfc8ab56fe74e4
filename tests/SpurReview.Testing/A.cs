using SpurReview.Data.Accounts;
using SpurReview.Data.Catalogue;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Templates;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Testing;

/// <summary>Valid and dull objects for tests.</summary>
public static class A
{
    public static readonly DateOnly Today = new(2026, 3, 13);

    public static ChecklistTemplate Template(string code = "hslf-fs-2021-8") =>
        CatalogueFiles.Templates().Select(json => TemplateFormat.Read(json, Guid.CreateVersion7())).Single(t => t.Code == code);

    public static CareProvider Provider(string? name = null) => new(name ?? $"Region {Guid.NewGuid():N}", ProviderKind.Region);

    public static Unit Unit(CareProvider? provider = null, string name = "Kvarngatans vårdcentral") =>
        new((provider ?? Provider()).Id, name, workplace: null, "Storstad", "Uppsala");

    public static SiteVisit Visit(DateOnly? from = null) => new(from ?? Today, (from ?? Today).AddDays(1), VisitForm.Onsite);

    /// <summary>Somebody without a password, who is nothing yet.</summary>
    public static Account Account(string name = "Nils Ny", params AccountRole[] roles)
    {
        var address = $"{Guid.NewGuid():N}@exempel.se";
        return new Account
        {
            Name = name,
            Roles = [.. roles],
            Email = address,
            UserName = address,
            NormalizedEmail = address.ToUpperInvariant(),
            NormalizedUserName = address.ToUpperInvariant(),
            SecurityStamp = "stamp",
        };
    }

    /// <summary>A review as it is when it has just been ordered.</summary>
    public static Review Review(ChecklistTemplate? template = null, Unit? unit = null, string specialty = "Allmänmedicin") =>
        new(unit ?? Unit(), template ?? Template(), specialty);
}
