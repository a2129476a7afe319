package vigil.lawbook.inforce;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vigil.ground.CannotStart;
import vigil.law.Law;
import vigil.law.LegalRule.BadRow;

/**
 * Puts the law in force before anything is made that asks for it: the shipped one, with the rows of the office's folder. That
 * is {@code VIGIL_LAW}, or {@code law} in the data folder when it is there. A row that cannot be used stops the start.
 */
@Component
final class LawAtStart implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final Logger LOG = LoggerFactory.getLogger(LawAtStart.class);

    private Optional<Path> folder = Optional.empty();

    @Override
    public void setEnvironment(Environment environment) {
        folder = folder(
                environment.getProperty("vigil.law.folder", ""), Path.of(environment.getProperty("vigil.data", "./data")));
    }

    /** The folder that was named, which must be there, or the usual one, which need not. */
    static Optional<Path> folder(String named, Path data) {
        if (named.isBlank()) return Optional.of(data.resolve("law")).filter(Files::isDirectory);
        Path folder = Path.of(named.strip());
        if (Files.isDirectory(folder)) return Optional.of(folder);
        throw new CannotStart(
                "VIGIL_LAW is '" + named + "', and there is no such folder.",
                "Put the office's files of the law there, or remove VIGIL_LAW when the office has none.");
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Law law = folder.map(LawAtStart::read).orElseGet(Law::shipped);
        Law.putInForce(law);
        LOG.info("The law is {}", law.edition().fingerprint());
        law.edition().office().forEach(file -> LOG.info(
                "The office adds {} rows to the law by {} (SHA-256 {})", file.rows().size(), file.name(), file.sha256()));
    }

    static Law read(Path folder) {
        try {
            return Law.withOffice(folder);
        } catch (BadRow bad) {
            throw new CannotStart(
                    "The office's folder of the law, " + folder + ", cannot be used: " + bad.getMessage() + ".",
                    "Correct the entry; docs/law.md says what may stand in each file.",
                    bad);
        } catch (UncheckedIOException unreadable) {
            throw new CannotStart(
                    "The office's folder of the law, " + folder + ", cannot be read: " + unreadable.getMessage() + ".",
                    "Let the server read the folder and everything in it.",
                    unreadable);
        }
    }
}
