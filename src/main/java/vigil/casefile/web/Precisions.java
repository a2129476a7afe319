package vigil.casefile.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.casefile.CaseView;
import vigil.casefile.Changes.Change;
import vigil.casefile.Milestone;
import vigil.kernel.Names;

/** How exactly the times are known that differ between two moments, so that none is shown finer: as it changed too, or as it is. */
record Precisions(Map<String, Change> changed, Map<String, String> now) {

    static final Precisions NONE = new Precisions(Map.of(), Map.of());

    static Precisions of(List<Change> changes, CaseView view) {
        Map<String, Change> changed = new HashMap<>();
        changes.stream().filter(change -> change.path().endsWith(".precision")).forEach(change -> changed.put(change.path(), change));
        Map<String, String> now = new HashMap<>();
        now.put("facts.occurred.precision", Names.of(view.facts().occurred().precision()));
        List<Milestone> stops = view.milestones();
        for (int i = 0; i < stops.size(); i++) {
            var actual = stops.get(i).actual();
            if (actual != null) now.put("milestones." + (i + 1) + ".actual.precision", Names.of(actual.precision()));
        }
        return new Precisions(changed, now);
    }

    @Nullable String before(String path) {
        Change change = changed.get(beside(path));
        return change == null ? now.get(beside(path)) : change.before();
    }

    @Nullable String after(String path) {
        Change change = changed.get(beside(path));
        return change == null ? now.get(beside(path)) : change.after();
    }

    private static String beside(String path) {
        return path.endsWith(".at") ? path.substring(0, path.length() - "at".length()) + "precision" : "";
    }
}
