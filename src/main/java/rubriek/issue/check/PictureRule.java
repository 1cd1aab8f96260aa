package rubriek.issue.check;

import java.util.List;

/** Each picture is there, and says in words what it shows or that it only decorates. */
final class PictureRule implements Rule {

    @Override
    public List<String> codes() {
        return List.of("picture-without-file", "picture-without-alt", "alt-file-name");
    }

    @Override
    public void look(Manuscript manuscript, Findings found) {
        for (var picture : manuscript.pictures()) {
            var image = picture.image();
            var alt = image.altText();
            if (image.media() == null && (image.url() == null || image.url().isBlank()))
                found.block("picture-without-file", picture.place().at("url"));
            if (!image.decorates() && alt.isBlank())
                found.block("picture-without-alt", picture.place().at("alt"));
            else if (FileName.looksLike(alt))
                found.advise("alt-file-name", picture.place().at("alt"), alt);
        }
    }
}
