package rubriek.shared.limits;

import io.quarkus.hibernate.validator.HibernateValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;

/** Has the validator count the characters of a text by {@link Length}; of lists it counts the items, as ever. */
@ApplicationScoped
class CharacterCount implements HibernateValidatorFactoryCustomizer {

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        var mapping = configuration.createConstraintMapping();
        mapping.constraintDefinition(Size.class).includeExistingValidators(true).validatedBy(Length.Check.class);
        configuration.addMapping(mapping);
    }
}
