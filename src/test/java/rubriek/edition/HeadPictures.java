package rubriek.edition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import rubriek.media.MediumKind;
import rubriek.media.MediumView;
import rubriek.media.Purpose;
import rubriek.media.RenditionView;
import rubriek.shared.Links;
import rubriek.support.Photos;

/** A logo and a header image of 6,000 pixels, media of the newsletter's own, in an installation that readers reach over https. */
final class HeadPictures {

    static final Links LINKS = new Links("https://delinde.example");

    static final byte[] OCTETS = Photos.png(6_000, 900);

    private static final UUID LOGO = UUID.fromString("33333333-2222-4333-8444-000000000001");
    private static final UUID BANNER = UUID.fromString("33333333-2222-4333-8444-000000000002");

    static final String LOGO_URL = LINKS.media(LOGO, "logo.png");
    static final String LOGO_IN_MAIL = LINKS.media(LOGO, "logo-mail.png");
    static final String BANNER_URL = LINKS.media(BANNER, "kop.png");
    static final String BANNER_IN_MAIL = LINKS.media(BANNER, "kop-mail.png");

    static final MediaShelf SHELF = new MediaShelf(Map.of(LOGO, picture(LOGO, "logo"), BANNER, picture(BANNER, "kop")));

    private HeadPictures() {}

    private static MediumView picture(UUID id, String name) {
        var sizes = List.of(
                size(id, name, Purpose.WHOLE, 6_000),
                size(id, name + "-mail", Purpose.MAIL, 1_200),
                size(id, name + "-480", Purpose.WEB, 480),
                size(id, name + "-960", Purpose.WEB, 960));
        var now = Instant.EPOCH;
        var whole = sizes.get(0);
        return new MediumView(
                id,
                whole.name(),
                MediumKind.PICTURE,
                "PNG",
                6_000,
                900,
                9,
                null,
                true,
                whole.url(),
                sizes,
                1,
                now,
                now);
    }

    private static RenditionView size(UUID id, String name, Purpose purpose, int width) {
        var file = name + ".png";
        return new RenditionView(file, purpose, "image/png", width, width * 900 / 6_000, 9, LINKS.media(id, file));
    }
}
