using Npgsql;
using SpurReview.Data.Catalogue;

namespace SpurReview.Web.Hosting;

/// <summary>The checklists, specialties and regions, read once: published checklists never change.</summary>
public sealed class CatalogueHolder(NpgsqlDataSource database)
{
    private ReviewCatalogue? _catalogue;

    public ReviewCatalogue Catalogue => _catalogue ?? throw new InvalidOperationException("The catalogue has not been loaded.");

    public async Task LoadAsync(CancellationToken cancellationToken = default) =>
        _catalogue = new ReviewCatalogue(
            await TemplateStore.LoadAsync(database, cancellationToken),
            CatalogueFiles.Specialties(),
            CatalogueFiles.Regions()
        );
}
