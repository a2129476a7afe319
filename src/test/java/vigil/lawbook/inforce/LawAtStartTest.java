package vigil.lawbook.inforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.ground.CannotStart;

/** Where the office's folder is, and what stops the start. */
class LawAtStartTest {

    @TempDir
    private Path data;

    @Test
    void the_folder_is_the_named_one_or_law_in_the_data_folder_or_none() throws IOException {
        assertThat(LawAtStart.folder("", data)).isEmpty();
        Path usual = Files.createDirectory(data.resolve("law"));
        assertThat(LawAtStart.folder(" ", data)).contains(usual);
        Path named = Files.createDirectory(data.resolve("rows"));
        assertThat(LawAtStart.folder(named.toString(), data)).contains(named);
    }

    @Test
    void a_named_folder_that_is_not_there_stops_the_start() {
        assertThatThrownBy(() -> LawAtStart.folder(data.resolve("gone").toString(), data))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("gone");
    }

    @Test
    void a_bad_row_stops_the_start_and_is_named() throws IOException {
        Files.writeString(data.resolve("rules.yaml"), "rules: [{id: INV_FATAL, from: 2027-01-01, value: many, reference: A}]");
        assertThatThrownBy(() -> LawAtStart.read(data))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("rules.yaml, rules 1 (INV_FATAL), field 'value': it is no whole number from 0 to 10000");
    }
}
