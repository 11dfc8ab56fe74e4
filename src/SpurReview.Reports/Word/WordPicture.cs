using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;
using WP = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace SpurReview.Reports.Word;

/// <summary>A square picture in a line of text, with the words that are read aloud in its place.</summary>
internal static class WordPicture
{
    private const long UnitsPerMillimetre = 36_000;

    /// <param name="side">In millimetres.</param>
    public static W.Run Of((uint Number, string Id) picture, string alternative, int side)
    {
        var length = side * UnitsPerMillimetre;

        return new W.Run(
            new W.Drawing(
                new WP.Inline(
                    new WP.Extent { Cx = length, Cy = length },
                    new WP.DocProperties
                    {
                        Id = picture.Number,
                        Name = picture.Id,
                        Description = alternative,
                    },
                    new A.Graphic(
                        new A.GraphicData(Picture(picture, alternative, length))
                        {
                            Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture",
                        }
                    )
                )
            )
        );
    }

    private static P.Picture Picture((uint Number, string Id) picture, string alternative, long length) =>
        new(
            new P.NonVisualPictureProperties(
                new P.NonVisualDrawingProperties
                {
                    Id = picture.Number,
                    Name = picture.Id,
                    Description = alternative,
                },
                new P.NonVisualPictureDrawingProperties()
            ),
            new P.BlipFill(new A.Blip { Embed = picture.Id }, new A.Stretch(new A.FillRectangle())),
            new P.ShapeProperties(
                new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = length, Cy = length }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }
            )
        );
}
