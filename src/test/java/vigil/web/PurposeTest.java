package vigil.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.fields.BadFields;
import vigil.fields.FieldError.Reason;

/** Why a person is read, from a header or a parameter. */
class PurposeTest {

    @Test
    void a_header_is_percent_encoded_and_goes_before_the_parameter() {
        String why = "gọi điện cho gia đình + 2 người";
        String form = URLEncoder.encode(why, StandardCharsets.UTF_8);
        assertThat(Purpose.of(form.replace("+", "%20"), "khác")).isEqualTo(why);
        assertThat(Purpose.of("call 1+1", null)).isEqualTo("call 1+1");
        assertThat(Purpose.of(null, " thư ")).isEqualTo("thư");
        assertThat(Purpose.of(null, null)).isNull();
    }

    @Test
    void what_is_wrong_is_said_of_the_one_it_came_in() {
        wrong("", null, Purpose.HEADER, Reason.BLANK);
        wrong("%20", "thư", Purpose.HEADER, Reason.BLANK);
        wrong("%zz", null, Purpose.HEADER, Reason.FORBIDDEN_CHARACTER);
        wrong("%C3%28", null, Purpose.HEADER, Reason.FORBIDDEN_CHARACTER);
        wrong("th\u00e0", null, Purpose.HEADER, Reason.FORBIDDEN_CHARACTER);
        wrong("a%0Ab", null, Purpose.HEADER, Reason.FORBIDDEN_CHARACTER);
        wrong("x".repeat(501), null, Purpose.HEADER, Reason.TOO_LONG);
        wrong(null, " ", "purpose", Reason.BLANK);
        assertThatThrownBy(() -> Purpose.required(null, null)).isInstanceOf(BadFields.class);
    }

    private static void wrong(@Nullable String header, @Nullable String parameter, String field, Reason reason) {
        assertThatThrownBy(() -> Purpose.of(header, parameter)).as(header + ", " + parameter)
                .isInstanceOfSatisfying(BadFields.class, bad -> assertThat(bad.errors()).singleElement().satisfies(error -> {
                    assertThat(error.field()).isEqualTo(field);
                    assertThat(error.reason()).isEqualTo(reason);
                }));
    }
}
