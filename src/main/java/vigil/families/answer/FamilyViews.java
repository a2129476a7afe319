package vigil.families.answer;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accident.CondolenceCommand.FamilyPhase;
import vigil.families.Family;
import vigil.families.Family.Talk;
import vigil.families.fold.FamilyFile;
import vigil.families.fold.FamilyFile.Kept;
import vigil.families.fold.Standings;
import vigil.kernel.Role;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/** Makes of a stored family what a reader gets. */
@Component
class FamilyViews {

    private static final Set<Role> READ_WORDS = EnumSet.of(Role.OFFICER, Role.PROVINCIAL, Role.LEADER, Role.AUDITOR);

    private final Vault vault;

    FamilyViews(Vault vault) {
        this.vault = vault;
    }

    /** Without what was said: for lists. */
    Family line(FamilyFile file, Kept kept) {
        return new Family(
                file.number(),
                file.establishment(),
                kept.victimId(),
                kept.condition(),
                Standings.of(kept),
                Standings.since(kept),
                Standings.hindrances(kept),
                kept.liaison(),
                heard(kept),
                List.of(),
                kept.visits(),
                kept.supportVnd());
    }

    /** With what was said, opened for whom it is meant. */
    Family whole(FamilyFile file, Kept kept, Role reader) {
        return line(file, kept).telling(kept.talks().stream().map(talk -> shown(talk, reader)).toList());
    }

    private static @Nullable FamilyPhase heard(Kept kept) {
        return kept.talks().stream()
                .map(Talk::phase)
                .max(Comparator.naturalOrder())
                .orElse(kept.contacted() ? FamilyPhase.FIRST_CONTACT : null);
    }

    private Talk shown(Talk talk, Role reader) {
        String text = talk.told() != null
                        && READ_WORDS.contains(reader)
                        && vault.open(talk.told()) instanceof Disclosed.Text(String clear)
                ? clear
                : null;
        return new Talk(talk.phase(), talk.way(), talk.relativeId(), talk.at(), null, text);
    }
}
