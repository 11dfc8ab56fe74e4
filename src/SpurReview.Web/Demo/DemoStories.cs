using SpurReview.Web.Demo.Stories;

namespace SpurReview.Web.Demo;

/// <summary>The invented reviews, the oldest first. No unit, provider or person in them exists.</summary>
internal static class DemoStories
{
    public static IReadOnlyList<DemoStory> All { get; } =
    [
        KvarngatanThen.Story,
        Alvforsa.Story,
        Bjorkmo.Story,
        Krakebo.Story,
        Mossforsa.Story,
        Tallmora.Story,
        Kvarngatan.Story,
        Norrgard.Story,
        .. HalfWay.Stories,
        Lonngarden.Story,
        Stenforsa.Story,
        Hamnen.Story,
        Granasen.Story,
        .. NotBegun.Stories,
    ];
}
