using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Tenancy;
using SpurReview.Web.Demo;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Tests.Demo;

/// <summary>The application with the demo's people and reviews.</summary>
public sealed class DemoApp : App, IAsyncLifetime
{
    /// <summary>The day on which it is loaded, as it would be by the site.</summary>
    public DateOnly Today { get; } = SwedishDay.Today(TimeProvider.System);

    public new async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await LoadAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public Task<bool> LoadAsync() => Database.DoAsync(Identity.Operator, db => DemoData.LoadIfEmptyAsync(db, Database.Catalogue, Today));

    /// <summary>One of the demo's people, by one click.</summary>
    public async Task<Person> SignInAsAsync(string name)
    {
        var id = await Database.DoAsync(Identity.Operator, db => db.Users.Where(a => a.Name == name).Select(a => a.Id).SingleAsync());
        var person = Anybody() with { AccountId = id };
        await person.PostFormAsync(Links.DemoSignIn(), [("id", id.ToString())], tokenFrom: Links.SignIn());
        return person;
    }
}
