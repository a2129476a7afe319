package vigil.eventlog.survive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import vigil.eventlog.Fsck;

/** What the command fsck says of a log on a server. */
final class Said {

    private Said() {}

    /**
     * Fails with what fsck said unless it found everything sound and left nothing out.
     *
     * @param uri names the database
     * @param folder where the log's keys and anchor are, if there are any
     */
    static void soundly(String uri, Path folder) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Map<String, String> settings = Map.of("VIGIL_MONGODB_URI", uri, "VIGIL_DATA", folder.toString());
        int exit = new Fsck(settings, new PrintStream(said, true, StandardCharsets.UTF_8)).run();
        assertThat(exit).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }
}
