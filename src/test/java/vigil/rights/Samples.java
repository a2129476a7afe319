package vigil.rights;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vigil.accident.PaperCommand.DraftPaper;
import vigil.reports.ReportingPeriod;
import vigil.testing.Filled;

/**
 * Fills what a question or an address leaves open with things of one case. A new kind of part is named here once; until then the
 * test that meets it fails and says so.
 */
record Samples(String number, String personId, String fileId) {

    /** Why somebody breaks the glass. */
    static final String REASON = "Đường dây nóng báo nạn nhân đang cấp cứu tại tỉnh";

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)(?::[^}]*)?}");

    /** Parts of addresses and questions that say nothing of a case. */
    private static final Map<String, Object> OTHERS = Map.of(
            "year", 2026, "page", 1, "limit", 1000, "id", "none", "office", "central", "documentId", "p1", "paperId", "p1",
            "format", "pdf", "name", "nobody", "act", "disable");

    /** A question of a type about the case, as wide as it can be. */
    <T> T question(Class<T> type) {
        RecordComponent[] parts = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(parts).map(this::part).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot ask " + type, e);
        }
    }

    /** The stream that a command is for. */
    String streamOf(Class<?> command) {
        String room = command.getPackageName();
        return switch (room) {
            case "vigil.people" -> personId;
            case "vigil.accounts" -> "account-nobody";
            case "vigil.reports" -> String.valueOf(known("report"));
            case "vigil.syntheses" -> String.valueOf(known("synthesis"));
            default -> number;
        };
    }

    /** An address with its variables filled. */
    String path(String pattern) {
        String command = commandOf(pattern);
        Matcher open = VARIABLE.matcher(pattern.replace("{command}", command));
        return open.replaceAll(found -> Matcher.quoteReplacement(String.valueOf(named(found.group(1)))));
    }

    /** With a body that would be read without errors, so that nothing but rights and scope stands in the way. */
    AbstractMockHttpServletRequestBuilder<?> asking(String verb, String path) {
        if (!verb.equals("POST")) return request(HttpMethod.valueOf(verb), path);
        if (path.endsWith("/files")) return multipart(path).file(new MockMultipartFile("file", new byte[] {1}));
        if (!path.startsWith("/api/")) return request(HttpMethod.POST, path).param("text", "x").param("purpose", "x")
                .param("of", number).param("reason", REASON);
        String body = path.endsWith("/break-glass")
                ? "{\"reason\":\"" + REASON + "\"}"
                : path.startsWith("/api/people/") ? "{\"reason\":\"x\",\"birthYear\":1990}" : "{\"text\":\"x\"}";
        return request(HttpMethod.POST, path)
                .header("If-Match", "\"" + RightsTableTest.STALE + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static String commandOf(String pattern) {
        if (pattern.contains("{personId}")) return "correct-person";
        if (pattern.contains("{report}")) return "withdraw-employer-report";
        return pattern.startsWith("/api/accounts/") ? "disable-account" : "add-note";
    }

    private @Nullable Object part(RecordComponent part) {
        if (part.getAnnotatedType().isAnnotationPresent(Nullable.class)) return null;
        Class<?> type = part.getType();
        if (type == ReportingPeriod.class) return ReportingPeriod.ofYear(2025);
        if (type == List.class) return List.of(number);
        if (type == boolean.class) return false;
        if (type == DraftPaper.class) return Filled.with(type);
        if (type.isEnum()) return type.getEnumConstants()[0];
        Object known = known(part.getName());
        if (known != null) return known;
        if (type == long.class) return part.getName().equals("after") ? -1L : 0L;
        if (type == int.class) return 0;
        return named(part.getName());
    }

    private Object named(String name) {
        Object known = known(name);
        if (known == null) throw new IllegalStateException("say in Samples what {" + name + "} is");
        return known;
    }

    private @Nullable Object known(String name) {
        return switch (name) {
            case "number" -> number;
            case "personId" -> personId;
            case "fileId" -> fileId;
            case "draft" -> "{id: INV_FATAL, from: 2016-07-01, value: 45}";
            case "list" -> "sector";
            case "alarm" -> "none";
            case "victimId" -> "v1";
            case "report" -> "xii-2025-3600000079";
            case "synthesis" -> "xiv-2025-79";
            case "publication" -> "tb-2025-1";
            default -> OTHERS.get(name);
        };
    }

    /** A fatal accident of province 79, as it is reported. */
    static String report(String enterprise) {
        return """
                {"provinceCode":"79","occurred":{"at":"2026-03-02T08:10:00+07:00","precision":"about"},"place":"Xưởng",
                 "establishment":{"name":"%s"},"employment":"contract",
                 "casualties":{"dead":1,"severe":0,"light":0,"missing":0},
                 "notice":{"source":"employer","channel":"điện thoại","receivedAt":"2026-03-02T08:30:00+07:00"}}"""
                .formatted(enterprise);
    }
}
