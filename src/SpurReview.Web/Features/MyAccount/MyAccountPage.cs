using Microsoft.AspNetCore.Identity;
using SpurReview.Data.Accounts;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security;

namespace SpurReview.Web.Features.MyAccount;

public sealed record MyAccountPage(Account Account, SecondFactors.Held Held)
{
    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; init; } = [];
    public DateTimeOffset? AppSince { get; init; }

    /// <summary>When the calendar address was made; null where there is none.</summary>
    public DateTimeOffset? CalendarSince { get; init; }

    /// <summary>This one first, then as they were last seen.</summary>
    public IReadOnlyList<AccountSession> Sessions { get; init; } = [];

    /// <summary>She has come in by her provider's word, and makes no key or password of her own.</summary>
    public required bool IsThroughProvider { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>"i dag kl. 14.32".</summary>
    public string When(DateTimeOffset moment)
    {
        var day = DateOnly.FromDateTime(SwedishDay.Local(moment).DateTime);
        return $"{(day == Today ? "i dag" : day.InWords())} kl. {SwedishDay.ClockTime(moment)}";
    }

    /// <summary>One has to be left: the password is not enough. Where nobody has a password, it is not asked for.</summary>
    public bool MayRemove => Passkeys.Count + (AppSince is null ? 0 : 1) > 1;
}

/// <param name="IsFirst">Nothing else protects the account yet.</param>
public sealed record NewPasskey(string? ReturnTo, bool IsFirst);
