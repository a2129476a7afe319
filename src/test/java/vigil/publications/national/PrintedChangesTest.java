package vigil.publications.national;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All years that were printed. */
@Tag("long")
class PrintedChangesTest extends NationalTable {

    PrintedChangesTest() {
        super(2019, 2020, 2021, 2022, 2023);
    }

    @Test
    void no_printed_change_is_left_out() {
        assertThat(changes()).hasSize(25).containsExactlyElementsOf(Printed.changes());
    }
}
