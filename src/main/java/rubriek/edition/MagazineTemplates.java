package rubriek.edition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code templates/magazine}: the issue as a magazine, as far as it differs from other paper. */
@CheckedTemplate(basePath = "magazine")
final class MagazineTemplates {

    private MagazineTemplates() {}

    static native TemplateInstance issue(Frame frame, MagazinePage page);

    static native TemplateInstance style(Palette palette, Theme theme, String tint);

    static native TemplateInstance article(ArticleBlock block);

    static native TemplateInstance news(NewsBlock block);

    static native TemplateInstance signed(SignedBlock block);

    static native TemplateInstance figure(FigureBlock block);
}
