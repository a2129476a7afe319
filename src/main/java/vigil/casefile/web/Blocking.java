package vigil.casefile.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.casefile.ClosureView;
import vigil.law.AccidentFile;
import vigil.web.Wording;

/** What an item of the closing checklist still waits for, as people say it: the papers of one victim stand together. */
public final class Blocking {

    private final Wording words;

    Blocking(Wording words) {
        this.words = words;
    }

    /** One line for everything it waits for: an id, or a victim with the letters of the papers that are missing. */
    public List<String> of(ClosureView.Item item) {
        List<String> lines = new ArrayList<>();
        Map<String, List<String>> papers = new LinkedHashMap<>();
        for (String id : item.blocking()) {
            String[] parts = id.split(":", 2);
            boolean isPaper = item.item().equals("files-complete") && parts.length == 2;
            if (isPaper) papers.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts[1]);
            else lines.add(id);
        }
        papers.forEach((victim, letters) -> lines.add(missing(victim, String.join(", ", letters))));
        return lines;
    }

    private String missing(String victim, String letters) {
        return victim.equals(AccidentFile.NOT_LISTED)
                ? words.say("casefile.closure.papers-of-each", letters)
                : words.say("casefile.closure.papers", victim, letters);
    }
}
