using System.Text.RegularExpressions;
using SpurReview.Testing;

namespace SpurReview.Web.Tests.Theme;

/// <summary>The theme's colours against what they stand on, as WCAG computes contrast.</summary>
public partial class ContrastTests
{
    private const double RunningText = 7;
    private const double Text = 4.5;
    private const double Marks = 3;

    private static readonly string _css = File.ReadAllText(Path.Combine(SourceTree.Root, "src/SpurReview.Web/Assets/colours.css"));
    private static readonly string[] _grounds = ["bg", "surface", "tint"];

    public static TheoryData<string> Schemes => ["light", "dark"];

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Text_can_be_read_on_every_ground(string scheme)
    {
        foreach (var ground in _grounds)
        {
            Contrast(scheme, ground, "text").Should().BeGreaterThanOrEqualTo(RunningText);
            foreach (var colour in new[] { "muted", "link", "link-hover", "danger", "warn", "good" })
                Contrast(scheme, ground, colour).Should().BeGreaterThanOrEqualTo(Text, $"{colour} stands on {ground}");
        }
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Text_can_be_read_on_what_is_coloured(string scheme)
    {
        foreach (var (colour, ground) in new[] { ("on-accent", "accent"), ("on-accent", "accent-strong"), ("surface", "danger") })
            Contrast(scheme, ground, colour).Should().BeGreaterThanOrEqualTo(Text, $"{colour} stands on {ground}");
        foreach (var kind in new[] { "danger", "warn", "good" })
        {
            Contrast(scheme, $"{kind}-tint", "text").Should().BeGreaterThanOrEqualTo(RunningText);
            Contrast(scheme, $"{kind}-tint", kind).Should().BeGreaterThanOrEqualTo(Text, $"{kind} stands on its tint");
        }
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Controls_and_focus_can_be_seen(string scheme)
    {
        foreach (var ground in _grounds)
        foreach (var colour in new[] { "control", "accent", "danger" })
            Contrast(scheme, ground, colour).Should().BeGreaterThanOrEqualTo(Marks, $"{colour} is drawn on {ground}");
    }

    [Fact]
    public void Dark_has_every_colour_that_light_has() => Palette("dark").Keys.Should().BeEquivalentTo(Palette("light").Keys);

    [Fact]
    public void Every_style_names_colours_that_the_theme_has()
    {
        var styles = Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src/SpurReview.Web"), "*.css", SearchOption.AllDirectories);
        var used = styles
            .Where(f => !f.Contains("wwwroot"))
            .SelectMany(f => Used().Matches(File.ReadAllText(f)))
            .Select(m => m.Groups[1].Value);

        used.Except(Palette("light").Keys).Should().BeEmpty();
    }

    private static double Contrast(string scheme, string ground, string colour) =>
        Palette(scheme)[colour].ContrastTo(Palette(scheme)[ground]);

    private static Dictionary<string, Colour> Palette(string scheme)
    {
        var parts = _css.Split("@media (prefers-color-scheme: dark)");
        parts.Should().HaveCount(2);
        return Defined()
            .Matches(parts[scheme is "light" ? 0 : 1])
            .ToDictionary(m => m.Groups[1].Value, m => Colour.Parse(m.Groups[2].Value));
    }

    [GeneratedRegex(@"--spur-([a-z-]+): (#[0-9a-f]{6});")]
    private static partial Regex Defined();

    [GeneratedRegex(@"var\(--spur-([a-z-]+)\)")]
    private static partial Regex Used();
}
