package vigil.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The stories that come with the program. */
final class Stories {

    private static final YAMLMapper YAML = new YAMLMapper();

    private Stories() {}

    /** All stories, in the order of their files. */
    static List<Story> all() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath:demonstration/*.yaml");
            return Arrays.stream(files).map(Stories::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Story read(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return Story.of(YAML.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
