package rubriek.support;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Judges {@link NeedsProgram}. */
final class ProgramIsThere implements ExecutionCondition {

    private static final Logger LOG = Logger.getLogger(ProgramIsThere.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), NeedsProgram.class)
                .map(needed -> judge(context, needed.value()))
                .orElseGet(() -> enabled("needs no program"));
    }

    private static ConditionEvaluationResult judge(ExtensionContext context, String... names) {
        if (Programs.find(names).isPresent()) {
            return enabled(String.join(" or ", names) + " is there");
        }
        var reason = context.getDisplayName() + " needs " + String.join(" or ", names) + ", which this machine lacks";
        if (Boolean.parseBoolean(System.getenv("RUBRIEK_CI"))) {
            throw new IllegalStateException(reason);
        }
        LOG.warn("Skipped: " + reason);
        return disabled(reason);
    }
}
