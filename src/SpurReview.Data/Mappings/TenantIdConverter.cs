using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Data.Mappings;

internal sealed class TenantIdConverter() : ValueConverter<TenantId, Guid>(id => id.Value, value => new TenantId(value));
