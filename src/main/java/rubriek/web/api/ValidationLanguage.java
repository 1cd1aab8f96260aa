package rubriek.web.api;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.spi.messageinterpolation.LocaleResolver;
import org.hibernate.validator.spi.messageinterpolation.LocaleResolverContext;

/**
 * Lets the validator speak the same language as the rest of an answer, wherever a draft is validated. The framework's own choice
 * takes English for {@code nl-BE, en;q=0.5}.
 */
@ApplicationScoped
class ValidationLanguage implements ValidatorFactoryCustomizer, LocaleResolver {

    private final HttpHeaders headers;

    ValidationLanguage(HttpHeaders headers) {
        this.headers = headers;
    }

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> validator) {
        validator.localeResolver(this);
    }

    @Override
    public Locale resolve(LocaleResolverContext context) {
        if (Arc.container().getActiveContext(RequestScoped.class) == null) return context.getDefaultLocale();
        try {
            return Words.best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        } catch (ContextNotActiveException | IllegalStateException noRequest) {
            return context.getDefaultLocale();
        }
    }
}
