package rubriek;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The architecture (docs/architecture.md) as rules. {@link PlantedFaultTest} shows each of them going red. */
@AnalyzeClasses(packages = "rubriek", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule a_stage_knows_only_what_lies_upstream = classes().should(Borders.keepToTheTable());

    @ArchTest
    static final ArchRule features_form_no_cycle =
            slices().matching("rubriek.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule faces_do_not_know_each_other =
            slices().matching("rubriek.web.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule only_plain_things_cross_a_border = classes().should(Borders.handOverOnlyPlainThings());

    @ArchTest
    static final ArchRule entities_stay_home =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule repositories_stay_home = classes()
            .that()
            .haveSimpleNameEndingWith("Repository")
            .or(are(assignableTo(PanacheRepositoryBase.class)))
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule http_is_spoken_in_the_faces_only = noClasses()
            .that()
            .resideOutsideOfPackage("rubriek.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..", "org.jboss.resteasy..", "io.vertx.ext.web..", "io.vertx.core.http..");

    @ArchTest
    static final ArchRule the_faces_speak_no_sql = noClasses()
            .that()
            .resideInAPackage("rubriek.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.persistence..",
                    "jakarta.transaction..",
                    "io.quarkus.hibernate.orm..",
                    "io.quarkus.narayana..",
                    "java.sql..",
                    "javax.sql..");

    @ArchTest
    static final ArchRule nothing_is_mailed_inside_a_transaction = noClasses()
            .that(Habits.openATransaction())
            .should()
            .dependOnClassesThat()
            .haveSimpleName("Carrier")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus.mailer..", "io.vertx.ext.mail..");

    /** And {@code staff} knows no reader: mail to readers goes by the {@code Carrier}, never by Quarkus Mailer. */
    @ArchTest
    static final ArchRule only_staff_is_mailed_by_quarkus = noClasses()
            .that()
            .resideOutsideOfPackage("rubriek.staff..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus.mailer..", "io.vertx.ext.mail..");

    @ArchTest
    static final ArchRule time_is_asked_of_the_one_clock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("rubriek.shared.Time")
            .should()
            .accessTargetWhere(Habits.asksTheSystemForTheTime());

    @ArchTest
    static final ArchRule wiring_is_by_constructor = CompositeArchRule.of(
                    noFields().should().beAnnotatedWith(Inject.class).orShould().beAnnotatedWith(ConfigProperty.class))
            .and(noMethods().should().beAnnotatedWith(Inject.class));

    @ArchTest
    static final ArchRule names_tell_what_a_thing_is = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|VO|Service|Controller)(\\$.*)?");

    /** But the sentences with which a start fails and an end hangs: without settings there is no log, nor at the end. */
    @ArchTest
    static final ArchRule nothing_prints = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("rubriek.shared.start.StartFault")
            .and()
            .doNotHaveFullyQualifiedName("rubriek.shared.start.LastResort")
            .should(ACCESS_STANDARD_STREAMS);

    /** {@link java.net.IDN} knows IDNA 2003, and makes another domain of some (decision 242). */
    @ArchTest
    static final ArchRule domains_become_ascii_in_one_place =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.net.IDN");

    @ArchTest
    static final ArchRule more_than_six_parameters_become_a_record =
            codeUnits().should(Habits.takeAtMostSixParameters());

    @ArchTest
    static void every_package_has_a_row(JavaClasses all) {
        var found = all.stream()
                .map(Borders::feature)
                .filter(feature -> !feature.isEmpty() && !feature.equals("web"))
                .collect(toCollection(TreeSet::new));
        assertFalse(found.isEmpty(), "no package was looked at");
        found.removeAll(Borders.MAY_KNOW.keySet());
        assertTrue(found.isEmpty(), () -> "without a row in the table: " + found);
    }

    @ArchTest
    static void files_stay_short(JavaClasses ignored) {
        assertEquals(List.of(), Sources.tooLong(Path.of("src")), "over " + Sources.MAX_LINES + " lines");
    }

    @ArchTest
    static void methods_stay_short(JavaClasses ignored) {
        var limit = "over " + Sources.MAX_METHOD_LINES + " lines";
        assertEquals(List.of(), Sources.tooLongMethods(Path.of("src")), limit);
    }

    @ArchTest
    static void every_package_tells_its_duty_and_marks_its_nulls(JavaClasses ignored) {
        assertEquals(List.of(), Sources.withoutDuty(Path.of("src/main/java")), "without a package-info.java");
    }
}
