package vigil.accident.chapters;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.accident.CondolenceCommand.FamilyPhase;

/**
 * The family of one victim as a whole.
 *
 * @param liaison the one account they turn to, {@code null} until one is named
 * @param heard of what they were told
 */
public record Family(String victimId, @Nullable String liaison, Set<FamilyPhase> heard) {

    static Family of(String victimId) {
        return new Family(victimId, null, Set.of());
    }

    Family under(String account) {
        return new Family(victimId, account, heard);
    }

    Family hearing(FamilyPhase phase) {
        Set<FamilyPhase> more = EnumSet.of(phase);
        more.addAll(heard);
        return new Family(victimId, liaison, Set.copyOf(more));
    }

    /** Whether the family was told of something. */
    public boolean heard(FamilyPhase phase) {
        return heard.contains(phase);
    }
}
