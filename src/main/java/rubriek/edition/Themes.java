package rubriek.edition;

import rubriek.edition.ScreenSizes.Size;
import rubriek.edition.Theme.Masthead;
import rubriek.edition.Theme.SectionManner;
import rubriek.newsletter.Typeface;

/** The themes that come with the program. */
final class Themes {

    private Themes() {}

    /** A newspaper of good family: warm paper, serif, a line of the accent under the head and the sections. */
    static Theme klassiek(Typeface typeface) {
        var face = Faces.of(typeface);
        return new Theme(
                new Grounds(
                        "#f3f0ea", "#ffffff", "#fcfaf6", "#ffffff", "#f3f0ea", "#dad7d0", "#6f777f", "#182029",
                        "#4a545d"),
                new Grounds(
                        "#101419", "#181e23", "#101419", "#181e23", "#101419", "#373e45", "#7e868e", "#eae7e2",
                        "#acb2b9"),
                face,
                Faces.SANS,
                Masthead.PLAIN,
                SectionManner.RULE,
                new ScreenSizes(
                        new Size(17, 26),
                        new Size(30, 36),
                        new Size(22, 28),
                        new Size(18, 25),
                        new Size(21, 28),
                        16,
                        600,
                        600,
                        3),
                new PaperTheme(
                        face.paper(),
                        face.paper(),
                        Faces.SANS.paper(),
                        Faces.SANS.paper(),
                        600,
                        "#1f1d1a",
                        "#595959",
                        "#b8b3a8",
                        "#f3f0ea",
                        "0"));
    }

    /** A poster: sans on white, the head filled with the accent, sections under a thick line. */
    static Theme modern(Typeface typeface) {
        var face = Faces.of(typeface);
        return new Theme(
                new Grounds(
                        "#eef0f2", "#ffffff", "#ffffff", "#f4f5f7", "#f4f5f7", "#d5d9de", "#68707a", "#11151a",
                        "#4b535d"),
                new Grounds(
                        "#0e1116", "#171b21", "#12161b", "#1d2229", "#1f252c", "#39414b", "#828b96", "#f0f2f4",
                        "#b1b8c1"),
                face,
                Faces.SANS,
                Masthead.BAND,
                SectionManner.BAR,
                new ScreenSizes(
                        new Size(16, 25),
                        new Size(34, 40),
                        new Size(25, 31),
                        new Size(18, 25),
                        new Size(23, 29),
                        20,
                        700,
                        800,
                        6),
                new PaperTheme(
                        face.paper(),
                        face.paper(),
                        face.paper(),
                        Faces.SANS.paper(),
                        600,
                        "#15191e",
                        "#505862",
                        "#c3c9d0",
                        "#f1f3f5",
                        "1.5mm"));
    }

    /** A quiet room: thin letters and lines, much white, the head in the middle. */
    static Theme rustig(Typeface typeface) {
        var face = Faces.of(typeface);
        return new Theme(
                new Grounds(
                        "#f7f7f5", "#ffffff", "#fdfdfc", "#f7f7f5", "#f7f7f5", "#e0dfdb", "#74736f", "#2b2a28",
                        "#5c5a56"),
                new Grounds(
                        "#161615", "#1d1d1b", "#191918", "#22221f", "#252522", "#3b3a37", "#868480", "#e6e4df",
                        "#b3b0aa"),
                face,
                Faces.SANS,
                Masthead.CENTRED,
                SectionManner.LABEL,
                new ScreenSizes(
                        new Size(17, 28),
                        new Size(34, 42),
                        new Size(15, 22),
                        new Size(20, 28),
                        new Size(24, 32),
                        26,
                        400,
                        400,
                        2),
                new PaperTheme(
                        face.paper(),
                        face.paper(),
                        face.paper(),
                        Faces.SANS.paper(),
                        400,
                        "#2b2a28",
                        "#5f5d59",
                        "#d2d0ca",
                        "#f6f6f3",
                        "0"));
    }
}
