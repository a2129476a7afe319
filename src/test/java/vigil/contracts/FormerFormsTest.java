package vigil.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.accident.AccidentEvent;
import vigil.accident.CondolenceEvent.LetterSigned;
import vigil.accident.DirectiveEvent.DirectiveSigned;
import vigil.eventlog.json.EventJson;
import vigil.eventlog.json.EventNames;

/** Forms that the log holds from before an event grew. */
class FormerFormsTest {

    private static final EventJson JSON = new EventJson(EventNames.of(List.of(AccidentEvent.class)), (open, origin) -> {
        throw new IllegalStateException("nothing is sealed here");
    });

    @Test
    void letters_and_directives_signed_before_the_book_was_kept_are_read_without_a_number() {
        assertThat(JSON.mapper().readValue("{\"letterId\":\"l1\",\"by\":\"leader\"}", LetterSigned.class))
                .isEqualTo(new LetterSigned("l1", "leader"));
        assertThat(JSON.mapper().readValue("{\"directiveId\":\"d1\",\"by\":\"leader\"}", DirectiveSigned.class))
                .isEqualTo(new DirectiveSigned("d1", "leader"));
    }
}
