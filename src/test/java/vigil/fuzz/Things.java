package vigil.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vigil.testing.Caller;

/** The names of things that exist in the office, by the name of the field they go into; answers teach new ones. */
final class Things {

    private static final int MOST = 100;
    private static final Pattern STREAM = Pattern.compile("(/api/(?:accidents|people)/([a-z0-9-]+))/");

    private final Map<String, List<String>> known = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();

    Things() {
        learn("documentId", "p1", "p2");
        learn("paperId", "p1", "p2");
        learn("format", "pdf", "xlsx", "docx");
        learn("office", "central", "75", "79");
        learn("list", "sector", "province", "occupation", "factor", "cause");
        learn("year", "2025", "2026");
        learn("half", "1", "2");
        learn("province", "75", "79", "01");
        learn("provinceCode", "75", "79", "01");
        learn("projection", "register", "case-file", "duties");
        learn("caseNumber", "75-2026-0001", "79-2026-0001");
        learn("into", "79-2026-0001", "79-2026-0002");
        for (String id : List.of("victimId:v", "relativeId:r", "letterId:l", "directiveId:d", "extensionId:e", "demandId:d", "statementId:s")) {
            String[] parts = id.split(":");
            learn(parts[0], parts[1] + "1", parts[1] + "2");
        }
    }

    void learn(String field, String... names) {
        List<String> those = known.computeIfAbsent(field, _ -> new ArrayList<>());
        Arrays.stream(names).filter(name -> those.size() < MOST && !those.contains(name)).forEach(those::add);
    }

    /** Remembers every id that an answer names, and the version it left the stream at. */
    void learnFrom(JsonNode answer) {
        answer.properties().forEach(field -> {
            boolean names = field.getKey().endsWith("Id") ? isId(field.getValue()) : field.getKey().equals("number") && isCase(field.getValue());
            if (names) learn(field.getKey(), field.getValue().stringValue());
            if (field.getValue().isContainer()) learnFrom(field.getValue());
        });
        answer.path("ids").properties().forEach(id -> learn(id.getKey(), id.getValue().asString("")));
        if (answer.has("version") && answer.has("number")) {
            versions.put(answer.path("number").asString(""), answer.path("version").asLong(0));
        }
        if (answer.isArray()) answer.forEach(this::learnFrom);
    }

    /** Asks anew for the version of the case or person that a path names; whoever is stale is so only once. */
    void learnVersion(String path, Caller officer) {
        Matcher of = STREAM.matcher(path);
        if (!of.find()) return;
        officer.get(of.group(1)).http().headers().firstValue("ETag")
                .ifPresent(tag -> version(of.group(2), Long.parseLong(tag.replace("\"", ""))));
    }

    private static boolean isId(JsonNode value) {
        return value.isString() && value.stringValue().matches("[A-Za-z0-9-]{1,60}");
    }

    private static boolean isCase(JsonNode value) {
        return value.isString() && value.stringValue().matches("\\d{2}-\\d{4}-\\d{4}");
    }

    boolean knows(String field) {
        return known.containsKey(field);
    }

    String any(String field, Random random) {
        List<String> those = known.getOrDefault(field, List.of("none"));
        return those.get(random.nextInt(those.size()));
    }

    void version(String stream, long version) {
        versions.put(stream, version);
    }

    long versionOf(String stream) {
        return versions.getOrDefault(stream, 0L);
    }
}
