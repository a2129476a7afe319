package vigil.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartsTest {

    @Retention(RetentionPolicy.RUNTIME)
    private @interface Sign {}

    private record Machine(
            String name, @Sign int power, @Nullable List<String> parts) {
        private Machine {
            if (power < 0) throw new IllegalArgumentException("power: less than nothing");
        }
    }

    private static final Machine CRANE = new Machine("cẩu tháp", 40, null);

    @Test
    void tells_the_parts_of_a_hidden_record_in_their_order() {
        List<Part> parts = Parts.of(CRANE);

        assertThat(parts).extracting(Part::name).containsExactly("name", "power", "parts");
        assertThat(parts).extracting(Part::type).containsExactly(String.class, int.class, List.class);
        assertThat(parts).extracting(part -> part.is(Sign.class)).containsExactly(false, true, false);
        assertThat(parts).extracting(part -> part.of(CRANE)).containsExactly("cẩu tháp", 40, null);
        assertThat(Parts.of(Machine.class)).isSameAs(parts);
    }

    @Test
    void builds_a_record_anew_and_lets_it_refuse() {
        Machine stronger = Parts.built(CRANE, part -> part.is(Sign.class) ? 55 : part.of(CRANE));
        assertThat(stronger).isEqualTo(new Machine("cẩu tháp", 55, null));
        assertThatThrownBy(() -> Parts.built(CRANE, part -> part.is(Sign.class) ? -1 : part.of(CRANE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("power: less than nothing");
    }

    @Test
    void what_is_no_record_has_no_parts() {
        assertThatThrownBy(() -> Parts.of(String.class)).hasMessageContaining("java.lang.String is no record");
    }
}
