package rubriek.edition;

import io.quarkus.qute.TemplateInstance;

/** As on other paper, with pieces and pictures of its own, by the fragments in {@code templates/magazine}. */
final class MagazineSetting extends PaperSetting {

    MagazineSetting(Frame frame) {
        super(frame);
    }

    @Override
    public TemplateInstance article(ArticleBlock block) {
        return MagazineTemplates.article(block);
    }

    @Override
    public TemplateInstance news(NewsBlock block) {
        return MagazineTemplates.news(block);
    }

    @Override
    public TemplateInstance signed(SignedBlock block) {
        return MagazineTemplates.signed(block);
    }

    @Override
    public TemplateInstance figure(FigureBlock block) {
        return MagazineTemplates.figure(block);
    }
}
