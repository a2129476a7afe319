package vigil.casefile.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A case as paths and values. */
class FlatFieldsTest {

    private static Map<String, String> of(String view) {
        return FlatFields.of(JsonMapper.shared().readTree(view));
    }

    @Test
    void what_has_an_id_of_its_own_is_named_by_it_wherever_it_stands() {
        assertThat(of("{\"families\":{\"relatives\":[{\"relativeId\":\"r1\",\"relation\":\"vợ\"},{\"relativeId\":\"r2\",\"relation\":\"mẹ\"}]}}"))
                .containsEntry("families.relatives.r1.relation", "vợ")
                .containsEntry("families.relatives.r2.relation", "mẹ");
        assertThat(of("{\"victims\":[{\"victimId\":\"v1\",\"history\":[{\"condition\":\"severe\"},{\"condition\":\"dead\"}]}]}"))
                .containsEntry("victims.v1.history.2.condition", "dead");
    }

    @Test
    void of_two_visits_to_one_family_none_stands_for_the_other() {
        String one = "{\"victimId\":\"v1\",\"supportVnd\":5000000}";
        assertThat(of("{\"families\":{\"visits\":[" + one + "]}}")).containsEntry("families.visits.1.supportVnd", "5000000");
        assertThat(of("{\"families\":{\"visits\":[" + one + ",{\"victimId\":\"v1\",\"supportVnd\":3000000}]}}"))
                .containsEntry("families.visits.1.supportVnd", "5000000")
                .containsEntry("families.visits.2.supportVnd", "3000000")
                .containsEntry("families.visits.2.victimId", "v1");
    }
}
