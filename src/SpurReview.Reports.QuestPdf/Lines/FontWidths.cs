using System.Buffers.Binary;
using System.Text;

namespace SpurReview.Reports.QuestPdf.Lines;

/// <summary>How wide a font's letters are, read from its own tables ("cmap" and "hmtx").</summary>
internal sealed class FontWidths
{
    private readonly Dictionary<char, float> _ofEm = [];

    public FontWidths(byte[] file)
    {
        var font = new Tables(file);
        float em = font.Number("head", 18);
        var advances = Enumerable.Range(0, font.Number("hhea", 34)).Select(glyph => font.Number("hmtx", 4 * glyph) / em).ToArray();

        foreach (var (character, glyph) in Characters(font))
            _ofEm[character] = advances[Math.Min(glyph, advances.Length - 1)];
    }

    /// <summary>A letter that the font lacks counts as a whole em: a line then ends too early, never too late.</summary>
    public float Of(ReadOnlySpan<char> text, float size)
    {
        var width = 0f;
        foreach (var character in text)
            width += _ofEm.GetValueOrDefault(character, 1);
        return width * size;
    }

    // Format 4 of "cmap": stretches of characters, each with an offset to its glyphs. Every font for Windows has it.
    private static IEnumerable<(char Character, int Glyph)> Characters(Tables font)
    {
        var map = WindowsMap(font);
        var stretches = font.Number("cmap", map + 6) / 2;
        var (ends, starts) = (map + 14, map + 16 + 2 * stretches);
        var (deltas, ranges) = (starts + 2 * stretches, starts + 4 * stretches);

        for (var stretch = 0; stretch < stretches; stretch++)
        {
            var (first, last) = (font.Number("cmap", starts + 2 * stretch), font.Number("cmap", ends + 2 * stretch));
            var (delta, range) = (font.Number("cmap", deltas + 2 * stretch), font.Number("cmap", ranges + 2 * stretch));
            for (var character = first; character <= last && character < char.MaxValue; character++)
            {
                var glyph = range == 0 ? character : font.Number("cmap", ranges + 2 * stretch + range + 2 * (character - first));
                if (glyph != 0)
                    yield return ((char)character, (glyph + delta) & char.MaxValue);
            }
        }
    }

    private static int WindowsMap(Tables font) =>
        Enumerable
            .Range(0, font.Number("cmap", 2))
            .Where(map => font.Number("cmap", 4 + 8 * map) == 3 && font.Number("cmap", 6 + 8 * map) == 1)
            .Select(map => font.Number("cmap", 10 + 8 * map))
            .First();

    private sealed class Tables
    {
        private readonly byte[] _file;
        private readonly Dictionary<string, int> _begin = [];

        public Tables(byte[] file)
        {
            _file = file;
            for (var table = 0; table < At(4); table++)
                _begin[Encoding.ASCII.GetString(file, 12 + 16 * table, 4)] = (At(20 + 16 * table) << 16) | At(22 + 16 * table);
        }

        public int Number(string table, int at) => At(_begin[table] + at);

        private int At(int at) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(at));
    }
}
