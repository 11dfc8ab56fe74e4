using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SpurReview.Data.Accounts;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security.Keys;

namespace SpurReview.Web.Tests.Security;

/// <summary>The installation's keys: in the database, sealed by what lies elsewhere.</summary>
public class KeyTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task No_key_lies_in_the_database_in_the_clear()
    {
        await app.SignInAsync(AccountRole.Inspector);

        var stored = await StoredAsync();

        stored.Should().NotBeEmpty();
        stored.Should().OnlyContain(xml => xml.Contains("<sealed ") && !xml.Contains("masterKey") && !xml.Contains("<value>"));
    }

    [Fact]
    public async Task The_database_refuses_one_in_the_clear()
    {
        var store = async () =>
        {
            await using var command = app.Database.App.CreateCommand(
                "insert into data_protection_keys (name, xml) values ('x', '<key><masterKey/></key>')"
            );
            await command.ExecuteNonQueryAsync();
        };

        await store.Should().ThrowAsync<Npgsql.PostgresException>();
    }

    [Fact]
    public async Task A_second_process_with_the_same_secret_reads_what_the_first_has_protected_and_one_with_another_does_not()
    {
        var sealedText = Protector(new byte[32]).Protect("hemligt");

        Protector(new byte[32]).Unprotect(sealedText).Should().Be("hemligt");
        var withAnother = () => Protector(RandomNumberGenerator.GetBytes(32)).Unprotect(sealedText);
        withAnother.Should().Throw<CryptographicException>();
        (await StoredAsync()).Should().NotBeEmpty();
    }

    [Fact]
    public void What_was_changed_on_the_way_is_not_opened()
    {
        var services = new ServiceCollection().AddSingleton(new KeySecret(new byte[32])).BuildServiceProvider();
        var parcel = new KeyEncryptor(new KeySecret(new byte[32])).Encrypt(XElement.Parse("<a>b</a>")).EncryptedElement;
        var bytes = Convert.FromBase64String(parcel.Value);
        bytes[^1] ^= 1;

        var open = () => new KeyDecryptor(services).Decrypt(new XElement("sealed", Convert.ToBase64String(bytes)));

        open.Should().Throw<CryptographicException>();
    }

    [Fact]
    public void A_data_directory_gets_a_secret_that_only_its_user_may_read_and_keeps_it()
    {
        var data = Directory.CreateTempSubdirectory("spur-secret-");
        try
        {
            var secret = Of((Settings.Data, data.FullName));

            Of((Settings.Data, data.FullName)).Bytes.Should().Equal(secret.Bytes);
            var file = Path.Combine(data.FullName, "keys", "secret");
            new FileInfo(file).UnixFileMode.Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            Of((Settings.KeySecretFile, file)).Bytes.Should().Equal(secret.Bytes);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    [Fact]
    public void Without_a_secret_the_app_does_not_start_and_says_how_to_make_one()
    {
        var start = () => Of();
        var short_ = () => Of((Settings.KeySecret, "aGVq"));

        start.Should().Throw<InvalidOperationException>().WithMessage("*openssl rand -base64 32*");
        short_.Should().Throw<InvalidOperationException>();
    }

    private static KeySecret Of(params (string, string)[] settings) =>
        KeySecret.Of(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Item1, s => (string?)s.Item2)).Build());

    private IDataProtector Protector(byte[] secret)
    {
        var services = new ServiceCollection();
        services.AddSingleton(new KeySecret(secret));
        services.AddDataProtection().SetApplicationName("SpurReview");
        services.Configure<KeyManagementOptions>(keys =>
            (keys.XmlRepository, keys.XmlEncryptor) = (new KeyTable(app.Database.App), new KeyEncryptor(new KeySecret(secret)))
        );
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("prov");
    }

    private async Task<IReadOnlyList<string>> StoredAsync()
    {
        await using var command = app.Database.Superuser.CreateCommand("select xml from data_protection_keys");
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
