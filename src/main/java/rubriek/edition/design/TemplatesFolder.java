package rubriek.edition.design;

import io.quarkus.logging.Log;
import io.quarkus.qute.Locate;
import io.quarkus.qute.TemplateLocator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The folder of the designer's templates ({@code rubriek.templates}), laid out like {@code templates/}. It is read once; Qute asks here
 * first. Nothing of it is in use until it was tried ({@link #use}).
 */
@Singleton
@Locate(".+")
public class TemplatesFolder implements TemplateLocator {

    private static final int BEFORE_THE_PACKAGED_ONES = DEFAULT_PRIORITY + 10;

    private final List<OwnTemplate> sound = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private volatile List<OwnTemplate> used = List.of();

    TemplatesFolder(@ConfigProperty(name = "rubriek.templates") Optional<Path> folder) {
        folder.ifPresent(this::read);
    }

    private void read(Path folder) {
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> read(folder, file));
        } catch (IOException unreadable) {
            found(Fault.of(folder.toString(), 0, "the folder of templates cannot be read"));
        }
    }

    private void read(Path folder, Path file) {
        var name = String.join("/", parts(folder.relativize(file)));
        if (file.getFileName().toString().startsWith(".")) return;
        var packaged = Packaged.text(name);
        if (packaged.isEmpty()) {
            found(Fault.of(name, 0, "the program has no template of this name; the file is not used"));
            return;
        }
        try {
            var own = new OwnTemplate(name, Files.readString(file));
            Scrutiny.of(own, packaged.get()).ifPresentOrElse(this::found, () -> sound.add(own));
        } catch (CharacterCodingException notText) {
            found(Fault.of(name, 0, "this is not text in UTF-8"));
        } catch (IOException unreadable) {
            found(Fault.of(name, 0, "the file cannot be read"));
        }
    }

    private static List<String> parts(Path path) {
        return Stream.iterate(0, i -> i + 1)
                .limit(path.getNameCount())
                .map(i -> path.getName(i).toString())
                .toList();
    }

    /** Says what is wrong, in the log and from now on at {@code /q/health}. */
    void found(Fault fault) {
        faults.add(fault);
        Log.warnf("The template %s. The packaged one stays in use.", fault);
    }

    /** Those that were found sound by reading. */
    List<OwnTemplate> sound() {
        return List.copyOf(sound);
    }

    /** Answers to Qute with these from now on. */
    void use(Collection<OwnTemplate> templates) {
        used = List.copyOf(templates);
    }

    /** The files that are in use. */
    public List<String> files() {
        return used.stream().map(OwnTemplate::file).toList();
    }

    /** What is wrong with those that are not. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    @Override
    public Optional<TemplateLocation> locate(String id) {
        return used.stream().filter(own -> own.answersTo(id)).findFirst().map(TemplateLocation.class::cast);
    }

    @Override
    public int getPriority() {
        return BEFORE_THE_PACKAGED_ONES;
    }
}
