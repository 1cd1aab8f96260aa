package rubriek.support;

import java.util.List;
import rubriek.issue.Article;
import rubriek.issue.ArticleForm;
import rubriek.issue.Author;
import rubriek.issue.Box;
import rubriek.issue.BoxForm;
import rubriek.issue.BoxTone;
import rubriek.issue.IssueView;
import rubriek.issue.Link;
import rubriek.issue.Panel;
import rubriek.issue.PullQuote;
import rubriek.issue.Section;
import rubriek.newsletter.Brand;
import rubriek.newsletter.NewsletterView;

/** A newsletter of a neighbourhood that does not exist, in Arabic, with a Dutch source and an English title in it. */
public final class Arabic {

    private static final String BODY = """
            بدأ كل شيء بكيس من السماد نسيه أحدهم. قالت مريم: «يا للخسارة»، وأخذت مجرفة.[^1]

            ## الحجارة أولًا

            في يوم سبت من مارس رفع ثلاثون ساكنًا البلاط، ومن لم يستطع الحمل أعدّ الشطائر. اقرأ أيضًا \
            [موقع البلدية](https://hayy.example/baladiya) في 2021.

            - ست شجرات كمثرى
            - سياج من الفاصولياء

            | البند | المبلغ |
            |---|---|
            | تربة | 640 € |
            | أشجار | 310 € |

            [^1]: المجرفة معلقة الآن في المدخل.
            """;

    private Arabic() {}

    public static NewsletterView newsletter() {
        return Sample.newsletter("ar", Brand.PLAIN);
    }

    public static IssueView issue() {
        return Sample.issue(List.of(
                new Section("s-1", "الصحة", true, "أخبار الشهر من حيّنا.", List.of(link(), english())),
                new Section("s-2", "السكن", true, null, List.of(article())),
                new Section("s-3", "شارك", true, null, List.of(box()))));
    }

    private static Link link() {
        return new Link(
                "a-1",
                "حديقة جديدة في الحي",
                "https://hayy.example/hadiqa",
                null,
                "جريدة الحي",
                "تُفتتح الحديقة يوم 21 سبتمبر. **الدخول مجاني** للجميع.",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Link english() {
        return new Link(
                "a-2",
                "Loose parts: what neighbours build",
                "https://streets.example/loose-parts",
                null,
                "Street Letters",
                "قصة بالإنجليزية عن جيران بنوا ساحة من خشب قديم.",
                null,
                null,
                null,
                "en",
                null,
                null,
                null);
    }

    private static Article article() {
        return new Article(
                "a-3",
                "الفناء الذي عاد أخضر",
                null,
                "السكن",
                "ظل الفناء خلف العمارة عاريًا خمس سنوات. واليوم تنمو فيه الكمثرى والصداقات.",
                List.of(new Author("مريم حداد", "مراسلة الحي", null, null), new Author("Sem de Wit", null, null, null)),
                BODY,
                List.of(new Panel(
                        "هل تبدأ حديقة؟", "اسأل **المؤجر** أولًا.", BoxTone.ACCENT, BoxForm.CALL_TO_ACTION, 1)),
                List.of(new PullQuote("لا تُزرع الشجرة لنفسك.", "مريم حداد", 2)),
                null,
                null,
                null,
                ArticleForm.INTERVIEW,
                null);
    }

    private static Box box() {
        return new Box("a-4", "أربعة أصوات", "مريم تزرع، وسالم يسأل.", BoxTone.ACCENT, BoxForm.WHO_IS_WHO, null);
    }
}
