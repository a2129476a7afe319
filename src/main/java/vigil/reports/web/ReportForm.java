package vigil.reports.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vigil.fields.FormTree;
import vigil.kernel.Command;
import vigil.reports.EmployerReport;
import vigil.reports.Line;
import vigil.reports.Losses;
import vigil.web.Filled;

/** The form of an employer's report: what is written in it, and how that becomes the same content that JSON and files have. */
final class ReportForm {

    /** The parts of table I whose lines stand under a code. */
    static final List<String> PARTS = List.of("byCause", "byFactor", "byOccupation");

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ROW = Pattern.compile("report\\.(byCause|byFactor|byOccupation)\\[(\\d{1,4})](\\..+)");

    private ReportForm() {}

    /** What was sent, without empty lines: the others are counted anew, so that a fault names the line that people see. */
    static Filled compact(Map<String, String[]> sent) {
        Map<String, String[]> all = new TreeMap<>(sent);
        Map<String, Map<Integer, Map<String, String[]>>> parts = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            Matcher row = ROW.matcher(name);
            if (!row.matches()) return;
            all.remove(name);
            parts.computeIfAbsent(row.group(1), _ -> new TreeMap<>())
                    .computeIfAbsent(Integer.valueOf(row.group(2)), _ -> new TreeMap<>())
                    .put(row.group(3), values);
        });
        parts.forEach((part, rows) -> {
            int next = 0;
            for (Map<String, String[]> row : rows.values()) {
                if (row.values().stream().allMatch(ReportForm::isBlank)) continue;
                String path = "report." + part + "[" + next++ + "]";
                row.forEach((field, values) -> all.put(path + field, values));
            }
        });
        return new Filled(all);
    }

    /** The content of a report as it would have been written. */
    static Filled of(EmployerReport report) {
        Map<String, String[]> all = new TreeMap<>();
        write("report", JSON.valueToTree(report), all);
        return new Filled(all);
    }

    /** The command as JSON: as on the form, an empty number is a zero and a part without lines is an empty list. */
    static JsonNode tree(Class<? extends Command> type, Filled filled) {
        Map<String, String[]> all = new TreeMap<>(filled.values());
        zeros("report.accidents", Line.COLUMNS, all);
        zeros("report.allowance", Line.COLUMNS, all);
        zeros("report.losses", names(Losses.class), all);
        for (String part : PARTS) {
            filled.rows("report." + part).forEach(row -> zeros("report." + part + "[" + row + "].line", Line.COLUMNS, all));
        }
        ObjectNode tree = FormTree.of(type, all);
        ObjectNode report = tree.withObject("/report");
        // Of a head in which nothing is written every field is named, not the head as one.
        if (!report.has("reporter")) report.putObject("reporter");
        PARTS.stream().filter(part -> !report.has(part)).forEach(report::putArray);
        return tree;
    }

    private static void zeros(String path, List<String> fields, Map<String, String[]> all) {
        for (String field : fields) {
            String name = path + "." + field;
            if (!all.containsKey(name) || isBlank(all.get(name))) all.put(name, new String[] {"0"});
        }
    }

    private static void write(String path, JsonNode node, Map<String, String[]> all) {
        if (node.isObject()) {
            node.properties().forEach(field -> write(path + "." + field.getKey(), field.getValue(), all));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) write(path + "[" + i + "]", node.get(i), all);
        } else if (!node.isNull()) {
            all.put(path, new String[] {node.asString()});
        }
    }

    private static List<String> names(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents()).map(part -> part.getName()).toList();
    }

    private static boolean isBlank(String[] values) {
        return Arrays.stream(values).allMatch(String::isBlank);
    }
}
