package vigil.syntheses.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.law.CodeLists.Kind;
import vigil.law.Law;
import vigil.syntheses.FiledSynthesis;
import vigil.syntheses.Stated;
import vigil.syntheses.SynthesisView;
import vigil.web.Wording;

/** What a province states by type of establishment, in words, and what a correction has changed. */
@Component
class StatedRows {

    private final Law law;
    private final Wording words;

    StatedRows(Law law, Wording words) {
        this.law = law;
        this.words = words;
    }

    /** One type of establishment. */
    record Row(String type, long establishments, long workers) {}

    /**
     * A type of establishment of which a version states something else than the one before it.
     *
     * @param before {@code null} where nothing was stated, as {@code after} where nothing is stated any more
     */
    record Changed(String type, @Nullable Stated before, @Nullable Stated after) {}

    /** A version with what it states otherwise than the one before it. */
    record Step(FiledSynthesis version, boolean first, List<Changed> changes) {}

    /** The rows of a synthesis by type. */
    List<Row> of(FiledSynthesis synthesis) {
        return byType(synthesis).values().stream()
                .map(one -> new Row(type(one.type(), synthesis), one.establishments(), one.workers()))
                .toList();
    }

    /** All versions, newest first. */
    List<Step> history(SynthesisView view) {
        List<FiledSynthesis> versions = new ArrayList<>(view.before().reversed());
        versions.add(view.now());
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            List<Changed> changes = i == 0 ? List.of() : between(versions.get(i - 1), versions.get(i));
            steps.add(new Step(versions.get(i), i == 0, changes));
        }
        return steps.reversed();
    }

    private List<Changed> between(FiledSynthesis before, FiledSynthesis after) {
        Map<Integer, Stated> then = byType(before);
        Map<Integer, Stated> now = byType(after);
        TreeSet<Integer> types = new TreeSet<>(then.keySet());
        types.addAll(now.keySet());
        return types.stream()
                .map(type -> new Changed(type(type, after), then.get(type), now.get(type)))
                .filter(one -> one.before() == null || !one.before().equals(one.after()))
                .toList();
    }

    private static Map<Integer, Stated> byType(FiledSynthesis synthesis) {
        Map<Integer, Stated> rows = new TreeMap<>();
        synthesis.establishments().forEach(one -> rows.put(one.type(), one));
        return rows;
    }

    private String type(int type, FiledSynthesis synthesis) {
        String code = String.valueOf(type);
        LocalDate day = synthesis.period().last();
        return code + " · " + law.codes().name(Kind.ESTABLISHMENT_TYPE, code, day).in(words.language());
    }
}
