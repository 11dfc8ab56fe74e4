using System.Net;
using SpurReview.Data.Accounts;

namespace SpurReview.Web.Tests.BadInput;

/// <summary>Whatever stands in an address, the answer is a page or a 4xx.</summary>
public class BadAddressTests(App app) : IClassFixture<App>
{
    [Theory]
    [InlineData("?sok=%00")]
    [InlineData("?sok=%ED%A0%80")]
    [InlineData("?sok=%25%25%25&sok=tv%C3%A5")]
    [InlineData("?sida=99999999999999999999")]
    [InlineData("?sida=%D9%A3")]
    [InlineData("?ar=-1&region=%00&specialitet=&lage[]=x&=&&%3D")]
    [InlineData("?ar=2026-02-30&mall=' or 1=1 --")]
    [InlineData("?%F0%9F%A9%BA=%F0%9F%A9%BA")]
    public async Task A_list_takes_any_address(string query)
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);

        foreach (var list in new[] { Links.Reviews(), Links.Reports(), Links.Authenticity() })
            (await coordinator.GetAsync(list + query)).Status.Should().BeOneOf([HttpStatusCode.OK, HttpStatusCode.BadRequest], list);
    }

    [Theory]
    [InlineData("/granskningar/inget-id")]
    [InlineData("/granskningar/00000000-0000-0000-0000-000000000000")]
    [InlineData("/granskningar/00000000-0000-0000-0000-00000000000g/besok")]
    [InlineData("/granskningar/00000000-0000-0000-0000-000000000000/handlingsplan/beslut/HH")]
    [InlineData("/granskningar/%ED%A0%80")]
    public async Task An_address_of_nothing_is_not_found(string address)
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);

        ((int)(await coordinator.GetAsync(address)).Status).Should().BeInRange(400, 499);
    }
}
