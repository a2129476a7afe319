package vigil.syntheses.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;
import vigil.fields.FormTree;
import vigil.kernel.Command;
import vigil.law.CodeLists.Entry;
import vigil.syntheses.Stated;
import vigil.web.Filled;
import vigil.web.Outcome;

/** The rows of a form that has one for every type of establishment, and the command that has only those that are filled. */
final class StatedForm {

    private static final Pattern ROW = Pattern.compile("establishments\\[(\\d{1,4})](.*)");

    private StatedForm() {}

    /** The form with what stands: types in their order, as the form has its rows. */
    static Filled of(List<Stated> stated, List<Entry> types) {
        Map<String, String[]> values = new TreeMap<>();
        for (int row = 0; row < types.size(); row++) {
            int type = Integer.parseInt(types.get(row).code());
            String path = path(row);
            stated.stream().filter(one -> one.type() == type).forEach(one -> {
                values.put(path + ".establishments", new String[] {String.valueOf(one.establishments())});
                values.put(path + ".workers", new String[] {String.valueOf(one.workers())});
            });
        }
        return new Filled(values);
    }

    /** Rows of types of which nothing is written are not there; of a row that is there an empty number is a zero. */
    static ObjectNode tree(Class<? extends Command> type, Filled filled) {
        Map<String, String[]> all = new TreeMap<>(filled.values());
        for (int row : filled.rows("establishments")) {
            String path = path(row);
            if (isEmpty(filled, row)) all.keySet().removeIf(name -> name.startsWith(path + "."));
            else Stream.of(".establishments", ".workers")
                    .filter(field -> filled.isBlank(path + field))
                    .forEach(field -> all.put(path + field, new String[] {"0"}));
        }
        ObjectNode tree = FormTree.of(type, all);
        if (!tree.has("establishments")) tree.putArray("establishments");
        return tree;
    }

    /** Faults name the rows that were sent; the form has a row for every type. */
    static Outcome asWritten(Outcome outcome, Filled filled) {
        List<Integer> sent = filled.rows("establishments").stream().filter(row -> !isEmpty(filled, row)).toList();
        Map<String, String> errors = new LinkedHashMap<>();
        outcome.errors().forEach((field, sentence) -> {
            Matcher row = ROW.matcher(field);
            boolean known = row.matches() && Integer.parseInt(row.group(1)) < sent.size();
            String name = known ? path(sent.get(Integer.parseInt(row.group(1)))) + row.group(2) : field;
            errors.put(name, sentence);
        });
        return new Outcome(outcome.status(), errors, outcome.refusal(), outcome.problem(), outcome.stale());
    }

    private static boolean isEmpty(Filled filled, int row) {
        return filled.isBlank(path(row) + ".establishments") && filled.isBlank(path(row) + ".workers");
    }

    private static String path(int row) {
        return "establishments[" + row + "]";
    }
}
