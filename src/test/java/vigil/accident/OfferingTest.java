package vigil.accident;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.Example.COLLEAGUE;
import static vigil.testing.Example.LEADER;
import static vigil.testing.Example.OFFICER;
import static vigil.testing.Example.aFatalAccident;
import static vigil.testing.Example.at;
import static vigil.testing.Example.words;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.accident.CondolenceEvent.LetterReturned;
import vigil.accident.DirectiveCommand.Grade;
import vigil.accident.NoticeEvent.AccidentMerged;
import vigil.kernel.Actor;
import vigil.kernel.Family;
import vigil.law.Condition;
import vigil.law.FileLetter;
import vigil.testing.Example;
import vigil.testing.Filled;

/** What a page offers and what is decided agree: a command that is hindered is refused whatever its fields. */
class OfferingTest {

    static Stream<Class<? extends AccidentCommand>> commands() {
        return Family.records(AccidentCommand.class);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_hindered_command_is_refused(Class<? extends AccidentCommand> type) {
        for (Example state : states()) {
            for (Actor actor : List.of(OFFICER, COLLEAGUE, LEADER)) {
                boolean hindered = state.by(actor).against(type).isPresent();
                if (!hindered) continue;
                assertThat(state.by(actor).when(Filled.with(type)).refused()).as(type + " by " + actor.id()).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_refusal_is_sayable_and_nothing_breaks_whatever_the_fields(Class<? extends AccidentCommand> type) {
        for (Example state : states()) {
            var ending = state.when(Filled.with(type));
            assertThat(ending.refused() == null || ending.events().isEmpty()).isTrue();
        }
    }

    private static List<Example> states() {
        Example family = aFatalAccident().withAFamilyToWriteTo();
        return List.of(
                aFatalAccident(),
                aFatalAccident().withVictim("v1", Condition.SEVERE).withRelative("r1", "v1"),
                family,
                family.withLetterDrafted(),
                family.withLetterSigned(),
                family.withLetterSent().and(new LetterReturned("l1", at("09:50"), words("sai"))),
                family.withDirectiveDrafted().withFile("f1", FileLetter.B, null),
                family.withDirectiveSent().graded("1", Grade.ACCEPTABLE),
                family.withDirectiveClosed(null),
                family.closed(),
                family.and(new AccidentMerged("75-2024-0002", words("trùng"))));
    }
}
