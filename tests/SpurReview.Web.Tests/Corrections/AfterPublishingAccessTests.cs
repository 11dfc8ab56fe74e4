using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Tests.Publishing;

namespace SpurReview.Web.Tests.Corrections;

/// <summary>Who may do what with a published report, by every address and method that there is for it.</summary>
public class AfterPublishingAccessTests(PrintingApp app) : IClassFixture<PrintingApp>
{
    private const int Ok = 200;
    private const int SignIn = 302;
    private const int Faulty = 400;
    private const int Forbidden = 403;
    private const int NotFound = 404;

    /// <param name="address">With {report} for the public address and {review} for the review's.</param>
    [Theory]
    [InlineData("GET", "{report}/akthet", Ok, Ok, Ok, Ok, Ok)]
    [InlineData("HEAD", "{report}/akthet", Ok, Ok, Ok, Ok, Ok)]
    [InlineData("GET", "/rapporter/akthet", Ok, Ok, Ok, Ok, Ok)]
    [InlineData("HEAD", "/rapporter/akthet", Ok, Ok, Ok, Ok, Ok)]
    [InlineData("GET", "{review}/rattelse", SignIn, Forbidden, Forbidden, Forbidden, Ok)]
    [InlineData("POST", "{review}/rattelse", SignIn, Forbidden, Forbidden, Forbidden, Faulty)]
    [InlineData("POST", "{review}/rattelse/publicera", SignIn, Forbidden, Forbidden, Forbidden, Faulty)]
    [InlineData("GET", "{review}/aterkalla", SignIn, Forbidden, Forbidden, Forbidden, Ok)]
    [InlineData("POST", "{review}/aterkalla", SignIn, Forbidden, Forbidden, Forbidden, Faulty)]
    [InlineData("GET", "{review}/enhetens-exemplar.pdf", SignIn, Forbidden, NotFound, NotFound, Ok)]
    [InlineData("GET", "{review}/enhetens-exemplar.docx", SignIn, Forbidden, NotFound, NotFound, Ok)]
    public async Task Each_may_do_what_is_theirs(
        string method,
        string address,
        int anonymous,
        int administrator,
        int otherInspector,
        int appointedInspector,
        int coordinator
    )
    {
        var (review, office, report) = await PublishedAsync();
        var people = new (string Who, Person Person, int Status)[]
        {
            ("anonymous", app.Anybody(), anonymous),
            ("administrator", await app.SignInAsync(AccountRole.Administrator), administrator),
            ("other inspector", await app.SignInAsync(AccountRole.Inspector), otherInspector),
            ("appointed inspector", review.First, appointedInspector),
            ("coordinator", office, coordinator),
        };
        var target = address.Replace("{report}", report).Replace("{review}", Links.Review(review.Id));

        foreach (var (who, person, status) in people)
            ((int)(await AskAsync(person, method, target)).StatusCode).Should().Be(status, who);
    }

    private async Task<HttpResponseMessage> AskAsync(Person person, string method, string address)
    {
        var token = method is "POST" && person.AccountId is not null ? (await person.GetAsync("/granskningar/finns-inte")).Token : null;
        Task<HttpResponseMessage> SendAsync()
        {
            var request = new HttpRequestMessage(new HttpMethod(method), address);
            if (method is "POST")
                request.Content = Form.Encoded([]);
            if (token is not null)
                request.Headers.Add("RequestVerificationToken", token);
            return person.Http.SendAsync(request);
        }
        var answer = await SendAsync();
        return answer.StatusCode is HttpStatusCode.ServiceUnavailable ? await app.WhenPrintedAsync(SendAsync) : answer;
    }

    private async Task<(ReviewOfTwo Review, Person Coordinator, string Address)> PublishedAsync()
    {
        var review = await ReviewOfTwo.CreateAsync(app, ReviewState.Final);
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var published = await coordinator.PublishAsync(review.Id, ("Form.On", "2026-03-20"));
        return (review, coordinator, published.Location!.OriginalString);
    }
}
