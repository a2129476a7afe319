package vigil.rights;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vigil.kernel.Actor;
import vigil.kernel.Role;

/** Who looks at a case of province 79: every role, and for the limited ones the own and a foreign case. */
enum Viewer {
    OFFICER(Role.OFFICER),
    PROVINCE_OWN(Role.PROVINCIAL, "79"),
    PROVINCE_FOREIGN(Role.PROVINCIAL, "75"),
    LEADER(Role.LEADER),
    LEADER_OWN(Role.LEADER, "79"),
    LEADER_FOREIGN(Role.LEADER, "75"),
    AUDITOR(Role.AUDITOR),
    AUDITOR_OF_THIS_CASE(Role.AUDITOR, null),
    AUDITOR_OF_ANOTHER(Role.AUDITOR, null),
    DATA_PROTECTION(Role.DATA_PROTECTION),
    ADMINISTRATOR(Role.ADMINISTRATOR);

    private final Role role;
    private final String province;

    Viewer(Role role) {
        this(role, null);
    }

    Viewer(Role role, String province) {
        this.role = role;
        this.province = province;
    }

    Actor actor(String thisCase) {
        Set<String> cases =
                switch (this) {
                    case AUDITOR_OF_THIS_CASE -> Set.of(thisCase);
                    case AUDITOR_OF_ANOTHER -> Set.of("75-2026-9999");
                    default -> Set.of();
                };
        return new Actor(label(), role, province, cases);
    }

    /** Whether the case is out of this viewer's scope. */
    boolean isOutside() {
        return this == PROVINCE_FOREIGN || this == LEADER_FOREIGN || this == AUDITOR_OF_ANOTHER;
    }

    String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(Viewer::label).toList();
    }
}
