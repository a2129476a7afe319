package vigil.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.accident.DirectiveCommand.DraftDirective;
import vigil.accident.DirectiveCommand.VerifyOnSite;
import vigil.accident.InvestigationCommand.RecordFindings;
import vigil.accident.InvestigationCommand.SendToScene;
import vigil.accident.NoticeCommand.ReportAccident;
import vigil.kernel.Command;
import vigil.kernel.Confidential;
import vigil.fields.FieldError.Reason;
import vigil.fields.FormField.Kind;

/** A form described from a command's record, filled in, and read back. */
class FormsTest {

    static Stream<Class<? extends Command>> commands() {
        return CommandFieldsTest.commands();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_form_filled_in_everywhere_is_read_back(Class<? extends Command> command) {
        Map<String, String[]> parameters = new HashMap<>();
        FormFields.of(command).forEach(field -> fill(field, field.path(), parameters));

        assertThat(RecordReader.read(FormTree.of(command, parameters), command))
                .isEqualTo(RecordReader.read(ValidBody.of(command), command));
    }

    @Test
    void a_moment_a_group_and_single_values_have_their_kinds_in_the_order_of_the_record() {
        assertThat(FormFields.of(ReportAccident.class))
                .extracting(FormField::path, FormField::kind, FormField::required)
                .startsWith(
                        tuple("provinceCode", Kind.TEXT, true),
                        tuple("occurred", Kind.MOMENT, true),
                        tuple("place", Kind.TEXT, true),
                        tuple("establishment", Kind.GROUP, true),
                        tuple("employment", Kind.ENUM, true));
        assertThat(FormFields.of(ReportAccident.class).get(5).parts().getFirst().labels())
                .containsExactly("command.report-accident.casualties.dead", "field.casualties.dead", "field.dead");
    }

    @Test
    void rows_and_lines_become_lists() {
        DraftDirective directive = read(DraftDirective.class, Map.of(
                "to.kind", "enterprise", "to.name", "Công ty", "kind", "telegram", "urgency", "hoa-toc",
                "subject", "Lò hơi", "demands[0].text", "Dừng lò", "demands[0].due", "2026-05-02",
                "demands[7].text", "Kiểm định", "demands[7].due", "2026-06-01"));
        SendToScene sent = read(SendToScene.class, Map.of("at", "2026-05-01T09:00", "members", "Một\r\nHai\r\n\r\n"));

        assertThat(directive.demands()).extracting(demand -> demand.due())
                .containsExactly(LocalDate.of(2026, 5, 2), LocalDate.of(2026, 6, 1));
        assertThat(sent.members()).isEqualTo(List.of(Confidential.of("Một"), Confidential.of("Hai")));
        assertThat(sent.at()).isEqualTo(OffsetDateTime.parse("2026-05-01T09:00:00+07:00"));
    }

    @Test
    void numbers_and_yes_and_no_are_read_from_text() {
        VerifyOnSite verified = read(VerifyOnSite.class, Map.of(
                "directiveId", "d1", "demandId", "1", "at", "2026-05-01T09:00:30", "holds", "false"));
        RecordFindings findings = read(RecordFindings.class, Map.of(
                "occupational", "yes", "mainCause", "3", "injuringFactor", "01", "course", "Nổ", "causes", "1\n2"));

        assertThat(verified.holds()).isFalse();
        assertThat(findings.causes()).isEqualTo(List.of(1, 2));
    }

    @Test
    void empty_inputs_are_absent_and_wrong_ones_are_named() {
        BadFields bad = catchThrowableOfType(BadFields.class, () -> read(RecordFindings.class, Map.of(
                "occupational", "perhaps", "mainCause", "ba", "injuringFactor", " ", "course", "Nổ",
                "_csrf", "token", "surprise", "1")));

        assertThat(bad.errors()).extracting(FieldError::field, FieldError::reason)
                .containsExactly(
                        tuple("occupational", Reason.UNKNOWN_CODE),
                        tuple("mainCause", Reason.WRONG_TYPE),
                        tuple("injuringFactor", Reason.REQUIRED),
                        tuple("surprise", Reason.UNKNOWN_FIELD));
    }

    private static void fill(FormField field, String path, Map<String, String[]> parameters) {
        String value = switch (field.kind()) {
            case TEXT, LONG_TEXT -> field.name().equals("nationality") ? "VN" : "Nguyễn";
            case NUMBER -> field.name().equals("birthYear") ? "1990" : "3";
            case BOOLEAN -> "true";
            case ENUM -> field.options().getFirst().code();
            case DATE -> "2026-05-01";
            case DATETIME -> "2026-05-01T08:10";
            case LINES, ROWS, GROUP, MOMENT -> "";
        };
        field.parts().forEach(part -> fill(part, part.path().replace("[]", "[0]"), parameters));
        if (!value.isEmpty()) parameters.put(path, new String[] {value});
    }

    private static <R> R read(Class<R> type, Map<String, String> form) {
        Map<String, String[]> parameters = new HashMap<>();
        form.forEach((name, value) -> parameters.put(name, new String[] {value}));
        return RecordReader.read(FormTree.of(type, parameters), type);
    }
}
