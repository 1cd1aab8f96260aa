package rubriek;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule of {@link ArchitectureTest} goes red on the fault that it is there to find, and stays green beside it. */
class PlantedFaultTest {

    @TempDir
    Path folder;

    @Test
    void every_rule_has_its_planted_fault() {
        var rules = Stream.concat(
                        Arrays.stream(ArchitectureTest.class.getDeclaredFields()),
                        Arrays.stream(ArchitectureTest.class.getDeclaredMethods()))
                .filter(member -> ((AnnotatedElement) member).isAnnotationPresent(ArchTest.class))
                .map(rule -> "the_rule_" + ((Member) rule).getName() + "_goes_red")
                .collect(toCollection(TreeSet::new));
        var plants = Arrays.stream(PlantedFaultTest.class.getDeclaredMethods())
                .map(Member::getName)
                .filter(name -> name.startsWith("the_rule_"))
                .collect(toCollection(TreeSet::new));
        assertEquals(rules, plants);
    }

    @Test
    void the_rule_a_stage_knows_only_what_lies_upstream_goes_red() throws IOException {
        var dispatch = "package rubriek.dispatch; public record Planted() {}";
        goesRed(
                ArchitectureTest.a_stage_knows_only_what_lies_upstream,
                dispatch,
                "package rubriek.issue; record Fault(rubriek.dispatch.Planted downstream) {}");
        staysGreen(
                ArchitectureTest.a_stage_knows_only_what_lies_upstream,
                "package rubriek.dispatch; record Fine(rubriek.issue.Known upstream) {}",
                "package rubriek.issue; public record Known() {}",
                "package rubriek.web.api; record Face(rubriek.issue.Known any) {}");
    }

    @Test
    void the_rule_features_form_no_cycle_goes_red() throws IOException {
        goesRed(
                ArchitectureTest.features_form_no_cycle,
                "package rubriek.issue; public record Fault(rubriek.edition.Back forth) {}",
                "package rubriek.edition; public record Back(rubriek.issue.Fault back) {}");
    }

    @Test
    void the_rule_faces_do_not_know_each_other_goes_red() throws IOException {
        goesRed(
                ArchitectureTest.faces_do_not_know_each_other,
                "package rubriek.web.api; public record Other() {}",
                "package rubriek.web.desk; record Fault(rubriek.web.api.Other face) {}");
    }

    @Test
    void the_rule_domains_become_ascii_in_one_place_goes_red() throws IOException {
        goesRed(
                ArchitectureTest.domains_become_ascii_in_one_place,
                "package rubriek.issue; class Fault { String name = java.net.IDN.toASCII(\"a\"); }");
    }

    @Test
    void the_rule_only_plain_things_cross_a_border_goes_red() throws IOException {
        goesRed(
                ArchitectureTest.only_plain_things_cross_a_border,
                "package rubriek.issue; public class Mutable {}",
                "package rubriek.edition; record Fault(rubriek.issue.Mutable[] thing) {}");
        staysGreen(
                ArchitectureTest.only_plain_things_cross_a_border,
                "package rubriek.issue; @jakarta.enterprise.context.ApplicationScoped public class Issues {}",
                "package rubriek.shared; public class Markdown {}",
                "package rubriek.edition; record Fine(rubriek.issue.Issues issues, rubriek.shared.Markdown text) {}");
    }

    @Test
    void the_rule_entities_stay_home_goes_red() throws IOException {
        goesRed(
                ArchitectureTest.entities_stay_home,
                "package rubriek.issue; @jakarta.persistence.Entity public class Fault {}");
    }

    @Test
    void the_rule_repositories_stay_home_goes_red() throws IOException {
        goesRed(ArchitectureTest.repositories_stay_home, "package rubriek.issue; public class FaultRepository {}");
        goesRed(
                ArchitectureTest.repositories_stay_home,
                "package rubriek.issue; public class Fault implements io.quarkus.hibernate.orm.panache.PanacheRepository<Fault> {}");
    }

    @Test
    void the_rule_http_is_spoken_in_the_faces_only_goes_red() throws IOException {
        goesRed(
                ArchitectureTest.http_is_spoken_in_the_faces_only,
                "package rubriek.issue; class Fault extends jakarta.ws.rs.NotFoundException {}");
        staysGreen(
                ArchitectureTest.http_is_spoken_in_the_faces_only,
                "package rubriek.web.api; class Fine extends jakarta.ws.rs.NotFoundException {}");
    }

    @Test
    void the_rule_the_faces_speak_no_sql_goes_red() throws IOException {
        goesRed(
                ArchitectureTest.the_faces_speak_no_sql,
                "package rubriek.web.desk; record Fault(javax.sql.DataSource database) {}");
        goesRed(
                ArchitectureTest.the_faces_speak_no_sql,
                "package rubriek.web.api; class Fault { @jakarta.transaction.Transactional void save() {} }");
    }

    @Test
    void the_rule_nothing_is_mailed_inside_a_transaction_goes_red() throws IOException {
        var carrier = "package rubriek.dispatch; interface Carrier {}";
        var whole = "package rubriek.dispatch; @jakarta.transaction.Transactional class Fault { Carrier carrier; }";
        var part =
                "package rubriek.dispatch; class Fault { Carrier c; @jakarta.transaction.Transactional void send() {} }";
        goesRed(ArchitectureTest.nothing_is_mailed_inside_a_transaction, carrier, whole);
        goesRed(ArchitectureTest.nothing_is_mailed_inside_a_transaction, carrier, part);
        staysGreen(
                ArchitectureTest.nothing_is_mailed_inside_a_transaction,
                carrier,
                "package rubriek.dispatch; class Fine { Carrier carrier; }");
    }

    @Test
    void the_rule_only_staff_is_mailed_by_quarkus_goes_red() throws IOException {
        for (var type : List.of("io.quarkus.mailer.Mailer", "io.quarkus.mailer.Mail", "io.vertx.ext.mail.MailClient"))
            goesRed(
                    ArchitectureTest.only_staff_is_mailed_by_quarkus,
                    "package rubriek.dispatch; record Fault(" + type + " mailer) {}");
        staysGreen(
                ArchitectureTest.only_staff_is_mailed_by_quarkus,
                "package rubriek.staff; record Fine(io.quarkus.mailer.Mailer mailer) {}");
        goesRed(
                ArchitectureTest.a_stage_knows_only_what_lies_upstream,
                "package rubriek.staff; record Fault(rubriek.audience.Reader reader) {}",
                "package rubriek.audience; public record Reader() {}");
    }

    @Test
    void the_rule_time_is_asked_of_the_one_clock_goes_red() throws IOException {
        for (var fault : List.of(
                "java.time.Instant.now()",
                "java.time.LocalDate.now(java.time.ZoneOffset.UTC)",
                "java.time.Clock.systemUTC()",
                "System.currentTimeMillis()",
                "new java.util.Date()",
                "(java.util.function.Supplier<?>) java.time.Instant::now")) {
            goesRed(
                    ArchitectureTest.time_is_asked_of_the_one_clock,
                    "package rubriek.issue; class Fault { Object now() { return " + fault + "; } }");
        }
        staysGreen(
                ArchitectureTest.time_is_asked_of_the_one_clock,
                "package rubriek.issue; class Fine { Object now(java.time.Clock c) { return java.time.LocalDate.now(c); } }");
    }

    @Test
    void the_rule_wiring_is_by_constructor_goes_red() throws IOException {
        for (var fault : List.of(
                "@jakarta.inject.Inject Object field;",
                "@org.eclipse.microprofile.config.inject.ConfigProperty String field;",
                "@jakarta.inject.Inject void set(Object other) {}")) {
            goesRed(ArchitectureTest.wiring_is_by_constructor, "package rubriek.issue; class Fault { " + fault + " }");
        }
        staysGreen(
                ArchitectureTest.wiring_is_by_constructor,
                "package rubriek.issue; class Fine { @jakarta.inject.Inject Fine(Object needed) {} }");
    }

    @Test
    void the_rule_names_tell_what_a_thing_is_goes_red() throws IOException {
        for (var name : List.of("Impl", "Manager", "Helper", "Utils", "Dto", "Service", "Controller")) {
            goesRed(
                    ArchitectureTest.names_tell_what_a_thing_is,
                    "package rubriek.issue; class Fault" + name + " { record Inner() {} }");
        }
    }

    @Test
    void the_rule_nothing_prints_goes_red() throws IOException {
        goesRed(
                ArchitectureTest.nothing_prints,
                "package rubriek.issue; class Fault { void tell() { System.out.println(); } }");
    }

    @Test
    void the_rule_more_than_six_parameters_become_a_record_goes_red() throws IOException {
        var seven = "(int a, int b, int c, int d, int e, int f, int g)";
        goesRed(
                ArchitectureTest.more_than_six_parameters_become_a_record,
                "package rubriek.issue; class Fault { void take" + seven + " {} }");
        staysGreen(
                ArchitectureTest.more_than_six_parameters_become_a_record,
                "package rubriek.issue; record Fine" + seven + " {}");
    }

    @Test
    void the_rule_every_package_has_a_row_goes_red() throws IOException {
        var planted = Planted.in(folder, "package rubriek.misc; class Fault {}");
        var red = assertThrows(AssertionError.class, () -> ArchitectureTest.every_package_has_a_row(planted));
        assertTrue(red.getMessage().contains("misc"), red.getMessage());
    }

    @Test
    void the_rule_files_stay_short_goes_red() throws IOException {
        var fine = Files.writeString(folder.resolve("Fine.java"), "//\n".repeat(300));
        var fault = Files.writeString(folder.resolve("Fault.java"), "//\n".repeat(301));
        assertEquals(List.of(fault), Sources.tooLong(folder), () -> "beside " + fine);
    }

    @Test
    void the_rule_methods_stay_short_goes_red() throws IOException {
        var fine = "void fine() {\n" + "//\n".repeat(40) + "}\n";
        var fault = "void fault() {\n" + "//\n".repeat(41) + "}\n";
        var file = Files.writeString(folder.resolve("Fault.java"), "class Fault {\n" + fine + fault + "}\n");
        assertEquals(List.of(file + ": fault"), Sources.tooLongMethods(folder));
    }

    @Test
    void the_rule_every_package_tells_its_duty_and_marks_its_nulls_goes_red() throws IOException {
        var fault = Files.createDirectories(folder.resolve("fault"));
        Files.writeString(fault.resolve("Something.java"), "");
        var fine = Files.createDirectories(folder.resolve("fine"));
        Files.writeString(fine.resolve("package-info.java"), "/** Its duty. */ @NullMarked package fine;");
        assertEquals(List.of(fault), Sources.withoutDuty(folder));
    }

    private void goesRed(ArchRule rule, String... sources) throws IOException {
        var planted = Planted.in(Files.createTempDirectory(folder, "red"), sources);
        var red = assertThrows(
                AssertionError.class, () -> rule.allowEmptyShould(true).check(planted));
        assertTrue(red.getMessage().contains("Fault"), red.getMessage());
    }

    private void staysGreen(ArchRule rule, String... sources) throws IOException {
        rule.allowEmptyShould(true).check(Planted.in(Files.createTempDirectory(folder, "green"), sources));
    }
}
