using System.Text.RegularExpressions;
using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;

namespace SpurReview.Web.Tests.SignIn;

/// <summary>Somebody with an account of her own, made from an invitation as accounts are.</summary>
internal sealed partial record Newcomer(Person Person, string Email)
{
    public const string Password = "ett långt lösenord";

    /// <summary>The key of her app, as it stood on the page.</summary>
    public byte[] Key { get; init; } = [];
    public IReadOnlyList<string> RecoveryCodes { get; init; } = [];

    /// <summary>Has chosen a password, and is asked what is to stand beside it.</summary>
    public static async Task<Newcomer> InvitedAsync(App app, AccountRole role = AccountRole.Inspector)
    {
        var (invitation, secret) = Invitation.Create([role], TimeProvider.System.GetUtcNow());
        await app.Database.DoAsync(Identity.Operator, db => Task.FromResult(db.Invitations.Add(invitation)));

        var newcomer = new Newcomer(app.Anybody(), $"{Guid.NewGuid():N}@exempel.se");
        await newcomer.Person.PostFormAsync(
            Links.Invitation(secret),
            [("Form.Name", "Nils Ny"), ("Form.Email", newcomer.Email), ("Form.Password", Password)]
        );
        return newcomer;
    }

    /// <summary>Has connected an app, and is in.</summary>
    public static async Task<Newcomer> WithAppAsync(App app, AccountRole role = AccountRole.Inspector)
    {
        var newcomer = await InvitedAsync(app, role);
        var page = await newcomer.Person.GetAsync(Links.MyApp());
        var key = KeyOn(page);
        // Of the half minute before: the one now is then still good to sign in with.
        var done = await newcomer.Person.SubmitAsync(page, Links.MyApp(), ("Form.Code", CodeAt(key, -1)));
        return newcomer with { Key = key, RecoveryCodes = CodesOn(done) };
    }

    public string CodeNow => CodeAt(Key, 0);

    /// <summary>A new browser in which the password has been given.</summary>
    public async Task<Person> AfterPasswordAsync(App app)
    {
        var person = app.Anybody();
        await person.PostFormAsync(Links.SignIn(), [("Form.Email", Email), ("Form.Password", Password)]);
        return person;
    }

    public static Task<Page> GiveCodeAsync(Person person, string code) => person.PostFormAsync(Links.SecondStep(), [("Form.Code", code)]);

    public static IReadOnlyList<string> CodesOn(Page page) =>
        [.. page.Document.QuerySelectorAll(".recovery-codes code").Select(code => code.TextContent)];

    public static byte[] KeyOn(Page page) => FromBase32(Spaces().Replace(page.Document.QuerySelector(".app-key")!.TextContent, ""));

    private static string CodeAt(byte[] key, int later) => Totp.Code(key, Totp.StepAt(TimeProvider.System.GetUtcNow()) + later);

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(
            text.Select(sign => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(sign), 2).PadLeft(5, '0'))
        );
        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();
}
