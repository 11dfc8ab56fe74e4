namespace SpurReview.Browser.Tests.Visits;

/// <summary>Kills the browser of one device again and again: every other time when something has just been acknowledged, otherwise while it is being typed.</summary>
internal static class KillRun
{
    /// <summary>A text holds 20,000 signs, so a long run goes on in the next area.</summary>
    private const int KillsInAnArea = 120;
    private const string Letters = "EABCDFGH";

    /// <param name="told">How many kills there have been.</param>
    public static async Task KillAsync(KilledDevice device, int times, Action<int>? told = null)
    {
        var chance = new Random(20_261_122);
        await device.SignInAsync();
        for (var kill = 0; kill < times; kill++)
        {
            await device.WriteUntilKilledAsync(
                Letters[kill / KillsInAnArea % Letters.Length],
                chance.Next(1, 40),
                isAcknowledged: kill % 2 == 0
            );
            told?.Invoke(kill + 1);
        }
        await device.LookAsync();
    }
}
