package vigil.demonstration;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vigil.reports.Line;

/**
 * Writes out what stories of statutory reports say in short: an establishment by its key, a line of table I as the eleven numbers of
 * the form, and zeros where a report says nothing.
 */
final class Returns {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> PARTS = List.of("byCause", "byFactor", "byOccupation");
    private static final List<String> LOSSES = List.of("daysOff", "medical", "wages", "compensation", "property");

    private final JsonNode establishments;

    /** @param establishments the heads of the story's reports by key */
    Returns(JsonNode establishments) {
        this.establishments = establishments;
    }

    /** The body of a command as everybody has to send it. */
    JsonNode written(JsonNode body) {
        if (!(body.path("report") instanceof ObjectNode report)) return body;
        ObjectNode written = (ObjectNode) body.deepCopy();
        written.set("report", report(report));
        return written;
    }

    private ObjectNode report(ObjectNode brief) {
        ObjectNode report = JSON.createObjectNode();
        ObjectNode reporter = (ObjectNode) establishments.required(brief.required("of").stringValue()).deepCopy();
        for (String count : List.of("workers", "women", "payrollMillion")) {
            reporter.set(count, brief.required(count));
        }
        report.set("reporter", reporter);
        report.set("accidents", line(brief.path("accidents")));
        for (String part : PARTS) report.set(part, part(brief.path(part)));
        report.set("allowance", line(brief.path("allowance")));
        ObjectNode losses = JSON.createObjectNode();
        LOSSES.forEach(loss -> losses.put(loss, brief.path("losses").path(loss).longValue(0)));
        report.set("losses", losses);
        return report;
    }

    private static ArrayNode part(JsonNode lines) {
        ArrayNode part = JSON.createArrayNode();
        lines.properties().forEach(one -> part.addObject().put("code", one.getKey()).set("line", line(one.getValue())));
        return part;
    }

    private static ObjectNode line(JsonNode numbers) {
        ObjectNode line = JSON.createObjectNode();
        for (int i = 0; i < Line.COLUMNS.size(); i++) line.put(Line.COLUMNS.get(i), numbers.path(i).intValue(0));
        return line;
    }
}
