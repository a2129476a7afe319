package vigil.families.answer;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accident.CondolenceCommand.FamilyPhase;
import vigil.families.Family;
import vigil.families.Family.Talk;
import vigil.families.fold.FamilyFile;
import vigil.families.fold.FamilyFile.Kept;
import vigil.families.fold.FamilyFile.Kin;
import vigil.families.fold.Standings;
import vigil.families.lookup.LanguagesOfPersons;
import vigil.kernel.Role;
import vigil.vault.Disclosed;
import vigil.vault.FactWords;
import vigil.vault.Vault;

/** Makes of a stored family what a reader gets. */
@Component
class FamilyViews {

    private static final Set<Role> READ_WORDS = EnumSet.of(Role.OFFICER, Role.PROVINCIAL, Role.LEADER, Role.AUDITOR);

    /** A language can tell of somebody's people: only who writes to them reads it. */
    private static final Set<Role> WRITE = EnumSet.of(Role.OFFICER, Role.PROVINCIAL, Role.LEADER);

    private final Vault vault;
    private final LanguagesOfPersons languages;
    private final FactWords words;

    FamilyViews(Vault vault, LanguagesOfPersons languages, FactWords words) {
        this.vault = vault;
        this.languages = languages;
        this.words = words;
    }

    /** A line of a list, with its case. */
    record Line(FamilyFile file, Family family) {}

    /** Lines as they are shown, with what the establishments are called. */
    List<Family> named(List<Line> lines) {
        List<String> names = words.of(lines.stream().map(line -> line.file().establishment()).toList());
        return IntStream.range(0, lines.size()).mapToObj(i -> lines.get(i).family().at(names.get(i))).toList();
    }

    /** Without what was said, and what the establishment is called: for lists. */
    Family line(FamilyFile file, Kept whole) {
        Kept kept = file.living(whole);
        return new Family(
                file.number(),
                "",
                kept.victimId(),
                kept.condition(),
                Standings.of(kept),
                Standings.since(kept),
                Standings.mistakes(kept),
                Standings.hindrances(kept),
                kept.liaison(),
                heard(kept),
                List.of(),
                Map.of(),
                kept.visits(),
                kept.supportVnd());
    }

    /** With what was said, opened for whom it is meant, and for who writes to them in which language. */
    Family whole(FamilyFile file, Kept kept, Role reader) {
        List<Talk> talks = kept.talks().stream().map(talk -> shown(talk, reader)).toList();
        return line(file, kept).at(words.of(file.establishment())).telling(talks, WRITE.contains(reader) ? languages(file, kept) : Map.of());
    }

    private Map<String, String> languages(FamilyFile file, Kept kept) {
        Map<String, String> all = new TreeMap<>();
        for (Kin one : kept.kin()) {
            Optional.ofNullable(file.persons().get(one.relativeId()))
                    .flatMap(languages::of)
                    .ifPresent(language -> all.put(one.relativeId(), language));
        }
        return all;
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
