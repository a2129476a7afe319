package vigil.home.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.duties.DutyView;
import vigil.kernel.Moment;

/**
 * Duties of one case that are the same but for whom they are about, as one line: six letters to six families.
 *
 * @param duty the first of them
 * @param subjects the victims, directives or demands concerned
 */
public record DueLine(DutyView duty, List<String> subjects) {

    private record Same(String number, String what, @Nullable Moment due) {}

    /** In the order of the duties, each line at the place of its first. */
    static List<DueLine> of(List<DutyView> duties) {
        Map<Same, DueLine> lines = new LinkedHashMap<>();
        for (DutyView duty : duties) {
            DueLine line = lines.computeIfAbsent(
                    new Same(duty.number(), duty.what(), duty.due()), _ -> new DueLine(duty, new ArrayList<>()));
            if (duty.subject() != null) line.subjects().add(duty.subject());
        }
        return List.copyOf(lines.values());
    }

    /** What they are about, at once. */
    public String about() {
        return String.join(", ", subjects);
    }
}
