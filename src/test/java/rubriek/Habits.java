package rubriek;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Date;

/** What a class does that the architecture has a rule on, beyond whom it knows. */
final class Habits {

    private static final int MAX_PARAMETERS = 6;

    private Habits() {}

    /** Annotated itself, or by one of its methods. */
    static DescribedPredicate<JavaClass> openATransaction() {
        return describe(
                "open a transaction",
                type -> type.isAnnotatedWith(Transactional.class)
                        || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class)));
    }

    /** {@code Instant.now()}, {@code LocalDate.now(zone)}, {@code Clock.systemUTC()} and the like; not {@code Instant.now(clock)}. */
    static DescribedPredicate<JavaAccess<?>> asksTheSystemForTheTime() {
        return describe(
                "it asks the system for the time",
                access -> access.getTarget() instanceof CodeUnitAccessTarget target && asksTheSystemForTheTime(target));
    }

    private static boolean asksTheSystemForTheTime(CodeUnitAccessTarget target) {
        var owner = target.getOwner();
        var name = target.getName();
        var given = target.getRawParameterTypes();
        if (owner.isEquivalentTo(Clock.class)) {
            return name.startsWith("system");
        }
        if (owner.getPackageName().startsWith("java.time")) {
            return name.equals("now") && given.stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        }
        return owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                || owner.isEquivalentTo(Date.class) && name.equals(JavaConstructor.CONSTRUCTOR_NAME) && given.isEmpty();
    }

    /** Records may have as many components as they need, and the compiler may write what it likes. */
    static ArchCondition<JavaCodeUnit> takeAtMostSixParameters() {
        return new ArchCondition<>("take at most six parameters") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                var written = !unit.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !unit.getOwner().isRecord()
                        && !unit.getOwner().isEnum();
                if (written && unit.getRawParameterTypes().size() > MAX_PARAMETERS) {
                    events.add(violated(unit, unit.getDescription() + " takes more"));
                }
            }
        };
    }
}
