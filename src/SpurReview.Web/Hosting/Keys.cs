using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Npgsql;
using SpurReview.Web.Security.Keys;

namespace SpurReview.Web.Hosting;

/// <summary>The keys of cookies and second factors: in the database, encrypted by a secret that lies elsewhere.</summary>
internal static class Keys
{
    public static void AddKeys(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => KeySecret.Of(configuration));
        services.AddDataProtection().SetApplicationName("SpurReview");
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<NpgsqlDataSource, KeySecret>(
                (keys, database, secret) => (keys.XmlRepository, keys.XmlEncryptor) = (new KeyTable(database), new KeyEncryptor(secret))
            );
    }
}
