package rubriek.edition.design;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.runtime.TemplateProducer;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Tries the designer's templates one by one on a sample, before anybody is served, and puts into use those that hold. One that fails
 * on the sample would fail on an issue.
 */
@Singleton
public class Rehearsal {

    private final Engine engine;
    private final TemplateProducer checked;
    private final TemplatesFolder folder;

    Rehearsal(Engine engine, TemplateProducer checked, TemplatesFolder folder) {
        this.engine = engine;
        this.checked = checked;
        this.folder = folder;
    }

    /** @param sample renders everything that there is to be rendered */
    public void hold(Runnable sample) {
        var good = new ArrayList<OwnTemplate>();
        for (var own : folder.sound()) {
            use(List.of(own));
            fault(own, sample).ifPresentOrElse(folder::found, () -> good.add(own));
        }
        if (!folder.sound().isEmpty()) use(good);
    }

    /** Qute keeps what it has parsed, and the typed templates keep what they were given; both must ask again. */
    private void use(Collection<OwnTemplate> templates) {
        folder.use(templates);
        engine.removeTemplates(id -> folder.sound().stream().anyMatch(own -> own.answersTo(id)));
        checked.clearInjectedTemplates();
    }

    private static Optional<Fault> fault(OwnTemplate own, Runnable sample) {
        try {
            sample.run();
            return Optional.empty();
        } catch (TemplateException said) {
            var origin = said.getOrigin();
            var here = origin != null && own.answersTo(origin.getTemplateId());
            return Optional.of(
                    here ? Scrutiny.of(own.file(), said) : Fault.of(own.file(), 0, String.valueOf(said.getMessage())));
        } catch (RuntimeException said) {
            return Optional.of(Fault.of(own.file(), 0, said.toString()));
        }
    }
}
