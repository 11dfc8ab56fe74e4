using SpurReview.Web.Security;

namespace SpurReview.Web.Features.StepUps;

/// <summary>"Bekräfta att det är du": where the answer goes, and what goes with it.</summary>
/// <param name="Carried">The fields of the form that has to wait.</param>
public sealed record StepUpPage(string Action, StepUpWays Ways, bool IsWrong, IReadOnlyList<(string Name, string Value)> Carried)
{
    private static readonly string[] _own = [StepUp.Code, StepUp.Password, StepUp.Passkey, StepUp.Demo, "__RequestVerificationToken"];

    /// <summary>Which field a fault belongs to.</summary>
    public string Field =>
        Ways.ByCode ? StepUp.Code
        : Ways.ByPassword ? StepUp.Password
        : "";

    /// <summary>What was being sent is sent again; a page that was being opened is opened afterwards.</summary>
    public static StepUpPage Of(HttpRequest request, StepUpWays ways, bool isWrong)
    {
        var address = request.Path + request.QueryString;
        return request.HasFormContentType
            ? new StepUpPage(address, ways, isWrong, [.. request.Form.Where(f => !_own.Contains(f.Key)).SelectMany(Each)])
            : new StepUpPage(Links.StepUp(address), ways, isWrong, []);
    }

    private static IEnumerable<(string Name, string Value)> Each(
        KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues> field
    ) => field.Value.Select(value => (field.Key, value ?? ""));
}
