package vigil.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.accident.NoticeCommand.AddNote;
import vigil.accident.NoticeCommand.AttachFile;
import vigil.accident.NoticeCommand.ReportAccident;
import vigil.kernel.Confidential;
import vigil.kernel.Precision;
import vigil.people.PersonCommand.CorrectPerson;
import vigil.fields.FieldError.Reason;

/** What the reader makes of one body: values, normal forms, several errors, the words for them. */
class RecordReaderTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void values_arrive_in_the_record() {
        ReportAccident report = RecordReader.read(ValidBody.of(ReportAccident.class), ReportAccident.class);

        assertThat(report.occurred().precision()).isEqualTo(Precision.MINUTE);
        assertThat(report.casualties().dead()).isEqualTo(3);
        assertThat(report.summary()).isEqualTo(Confidential.of("Nguyễn"));
    }

    @Test
    void decomposed_letters_are_composed_and_line_ends_are_plain() {
        AddNote note = RecordReader.read(tree("{\"text\":\"  Nguye\u0302\u0303n\\r\\nhai \"}"), AddNote.class);

        assertThat(note.text()).isEqualTo(Confidential.of("Nguyễn\nhai"));
    }

    @Test
    void what_the_server_fills_in_is_unknown_outside() {
        JsonNode body = tree("{\"fileId\":\"f\",\"kind\":\"đ\",\"sha256\":\"00\",\"size\":1}");

        assertThat(bad(body, AttachFile.class).errors())
                .containsExactly(
                        FieldError.of("sha256", Reason.UNKNOWN_FIELD), FieldError.of("size", Reason.UNKNOWN_FIELD));
        assertThat(RecordReader.read(tree("{\"fileId\":\"f\",\"kind\":\"đ\"}"), AttachFile.class).sha256())
                .isNull();
    }

    @Test
    void the_field_a_record_refuses_is_found() {
        var body = ValidBody.of(ReportAccident.class);
        body.withObject("establishment").put("type", 10);

        FieldError error = bad(body, ReportAccident.class).errors().getFirst();

        assertThat(error.field()).isEqualTo("establishment.type");
        assertThat(error.reason()).isEqualTo(Reason.NOT_ACCEPTED);
        assertThat(error.message(messages(), Locale.ENGLISH)).isEqualTo("An establishment type is 1 to 9.");
    }

    @Test
    void a_record_that_refuses_two_fields_is_named_as_a_whole() {
        var body = ValidBody.of(CorrectPerson.class).put("birthYear", 3).put("nationality", "Việt Nam");
        assertThat(bad(body, CorrectPerson.class).errors().getFirst().field()).isEmpty();
        assertThat(bad(body.put("birthYear", 1990), CorrectPerson.class).errors().getFirst().field())
                .isEqualTo("nationality");
    }

    @Test
    void a_body_that_is_no_object_is_wrong_as_a_whole() {
        assertThat(bad(tree("[]"), AddNote.class).errors())
                .containsExactly(FieldError.of("", Reason.WRONG_TYPE, "object"));
    }

    @Test
    void a_strange_field_name_is_not_echoed_as_it_came() {
        var body = ValidBody.of(AddNote.class).put("<b>\u0000" + "x".repeat(100), 1);

        assertThat(bad(body, AddNote.class).errors().getFirst().field())
                .startsWith("?b??xxx")
                .hasSizeLessThan(70);
    }

    @Test
    void every_reason_has_its_sentence_in_both_languages() {
        for (Reason reason : Reason.values()) {
            FieldError error = FieldError.of("field", reason, 1, 2);
            assertThat(error.message(messages(), Locale.of("vi"))).isNotBlank();
            if (reason != Reason.NOT_ACCEPTED) {
                assertThat(error.message(messages(), Locale.ENGLISH))
                        .isNotEqualTo(error.message(messages(), Locale.of("vi")));
            }
        }
    }

    private static JsonNode tree(String json) {
        return JSON.readTree(json);
    }

    private static BadFields bad(JsonNode body, Class<?> type) {
        return catchThrowableOfType(BadFields.class, () -> RecordReader.read(body, type));
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/problems");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
