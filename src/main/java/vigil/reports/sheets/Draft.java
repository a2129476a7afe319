package vigil.reports.sheets;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vigil.fields.BadFields;
import vigil.fields.FieldError;
import vigil.fields.FieldError.Reason;

/** One establishment's rows as the JSON that the REST interface would have received, and where each field stands. */
final class Draft {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern CODED = Pattern.compile("1\\.([123])-(\\S+)");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}(\\.0+)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}(\\.\\d+)?([Ee]\\+?\\d{1,2})?");
    private static final List<String> PARTS = List.of("byCause", "byFactor", "byOccupation");

    private final ObjectNode report = JSON.objectNode();
    private final Map<String, int[]> places = new HashMap<>();
    private final int firstRow;

    /** Begins with an establishment's first row. */
    Draft(Row first) {
        this.firstRow = first.number();
        ObjectNode reporter = report.putObject("reporter");
        for (int i = 0; i < Columns.REPORTER.size(); i++) {
            String name = Columns.REPORTER.get(i);
            places.put("report.reporter." + name, new int[] {firstRow, i});
            String text = first.cell(i);
            if (name.equals("type") || i >= 5) reporter.set(name, number(text));
            else if (!text.isEmpty()) reporter.put(name, plain(text));
        }
        report.set("accidents", zeros());
        PARTS.forEach(report::putArray);
        report.set("allowance", zeros());
        ObjectNode losses = report.putObject("losses");
        for (int i = 0; i < Columns.LOSSES.size(); i++) {
            losses.set(Columns.LOSSES.get(i), number(first.cell(Columns.FIRST_LOSS + i)));
            places.put("report.losses." + Columns.LOSSES.get(i), new int[] {firstRow, Columns.FIRST_LOSS + i});
        }
    }

    String taxCode() {
        return report.path("reporter").path("taxCode").asString("");
    }

    String province() {
        return report.path("reporter").path("provinceCode").asString("");
    }

    int row() {
        return firstRow;
    }

    JsonNode tree() {
        return report;
    }

    /** Adds a line of table I; says what is wrong with its code. */
    Stream<Fault> add(Row row) {
        String code = plain(row.cell(Columns.LINE));
        Matcher coded = CODED.matcher(code);
        if (code.equals("1")) return whole("accidents", row);
        if (code.equals("2")) return whole("allowance", row);
        if (!coded.matches()) return Stream.of(Fault.at(row.number(), Columns.LINE, "sheet.unknown-line", code));
        String part = PARTS.get(Integer.parseInt(coded.group(1)) - 1);
        String path = "report." + part + "[" + report.withArray(part).size() + "]";
        ObjectNode line = report.withArray(part).addObject().put("code", coded.group(2));
        line.set("line", line(path + ".line", row));
        places.put(path + ".code", new int[] {row.number(), Columns.LINE});
        places.putIfAbsent("report." + part, new int[] {row.number(), Columns.LINE});
        return Stream.empty();
    }

    private Stream<Fault> whole(String name, Row row) {
        String path = "report." + name;
        if (places.containsKey(path)) return Stream.of(Fault.at(row.number(), Columns.LINE, "sheet.line-twice"));
        places.put(path, new int[] {row.number(), Columns.LINE});
        report.set(name, line(path, row));
        return Stream.empty();
    }

    private ObjectNode line(String path, Row row) {
        ObjectNode line = JSON.objectNode();
        for (int i = 0; i < Columns.NUMBERS.size(); i++) {
            int column = Columns.FIRST_NUMBER + i;
            line.set(Columns.NUMBERS.get(i), number(row.cell(column)));
            places.put(path + "." + Columns.NUMBERS.get(i), new int[] {row.number(), column});
        }
        return line;
    }

    /** The wrong fields of this report as cells of the file. */
    Stream<Fault> faults(BadFields bad) {
        return bad.errors().stream().map(error -> {
            int[] place = places.getOrDefault(error.field(), new int[] {firstRow, Columns.TAX_CODE});
            return Fault.at(place[0], place[1], key(error), error.details().toArray());
        });
    }

    private static String key(FieldError error) {
        return error.reason() == Reason.NOT_ACCEPTED
                ? "not-accepted." + error.details().getFirst()
                : "field-error." + error.code();
    }

    private static ObjectNode zeros() {
        ObjectNode line = JSON.objectNode();
        Columns.NUMBERS.forEach(name -> line.put(name, 0));
        return line;
    }

    /** As on the form, an empty cell of numbers is a zero; what is no whole number stays text and is named as a fault. */
    private static JsonNode number(String text) {
        if (text.isEmpty()) return JSON.numberNode(0);
        return WHOLE.matcher(text).matches()
                ? JSON.numberNode(new BigDecimal(text).longValueExact())
                : JSON.stringNode(text);
    }

    /** A code that the sheet keeps as a number is the digits of it. */
    private static String plain(String text) {
        if (!NUMBER.matcher(text).matches() || text.matches("\\d+\\.[1-9]\\S*")) return text;
        return new BigDecimal(text).stripTrailingZeros().toPlainString().equals(text)
                ? text
                : text.matches("0\\d*") ? text : new BigDecimal(text).toPlainString().replaceFirst("\\.0+$", "");
    }
}
