package vigil.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.fuzz.PageSurface.Route;

/** Makes requests of pages and forms, from honest ones to hostile ones, the same for the same seed and the same pages. */
final class PageAttempts {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Pattern FORM = Pattern.compile("<form[^>]*?\\baction=\"([^\"?]*)[^\"]*\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea|button)\\b[^>]*?\\bname=\"([^\"]+)\"");
    private static final String BOUNDARY = "fuzz-boundary";

    private final Random random;
    private final Things things;
    private final Values values;
    private final Map<String, Set<String>> fields = new HashMap<>();

    PageAttempts(long seed, Things things) {
        this.random = new Random(seed);
        this.things = things;
        this.values = new Values(random, things);
    }

    boolean hit(int ofAHundred) {
        return values.hit(ofAHundred);
    }

    /** Remembers which fields the forms of a page have. */
    void learnFrom(String page) {
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            Set<String> names = fields.computeIfAbsent(form.group(1), _ -> new LinkedHashSet<>());
            FIELD.matcher(form.group(2)).results().map(field -> field.group(1)).filter(name -> !name.equals("_csrf")).forEach(names::add);
        }
    }

    /** The address of a route with some of its variables filled in. */
    String place(Route route) {
        int wild = wild();
        return VARIABLE.matcher(route.pattern()).replaceAll(found -> {
            String name = found.group(1);
            return Matcher.quoteReplacement(encoded(values.hit(wild) ? hostile() : things.any(name, random)));
        });
    }

    /** A request of a route at a place. */
    Attempt at(Route route, String place, @Nullable String account, String token) {
        int wild = wild();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", route.stream() ? "text/event-stream" : "text/html");
        if (values.hit(10)) headers.put("HX-Request", "true");
        if (values.hit(20)) headers.put("Accept-Language", values.hit(50) ? "en" : "vi");
        if (route.stream() && values.hit(30)) headers.put("Last-Event-ID", values.hit(50) ? "3" : "x'\"-9");
        Map<String, String> sent = filled(route, place, wild);
        if (route.method().equals("GET")) return new Attempt("GET", place + query(sent), account, headers, new byte[0]);
        if (!values.hit(3)) sent.put("_csrf", token);
        byte[] body = route.upload() ? multipart(sent, headers) : form(sent, headers);
        return new Attempt(route.method(), place, account, headers, body);
    }

    private Map<String, String> filled(Route route, String place, int wild) {
        List<String> names = new ArrayList<>(route.names());
        names.addAll(fields.getOrDefault(place, Set.of()));
        if (route.stream() && !names.contains("after")) names.add("after");
        Map<String, String> sent = new LinkedHashMap<>();
        for (String name : names) {
            if (values.hit(25)) continue;
            sent.put(name, values.hit(wild) ? hostile() : honest(name));
        }
        if (values.hit(wild)) sent.put(hostile(), hostile());
        if (values.hit(wild)) sent.put(names.isEmpty() ? "page" : names.get(random.nextInt(names.size())) + "[0]", hostile());
        return sent;
    }

    private String honest(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        if (things.knows(last)) return things.any(last, random);
        return switch (random.nextInt(7)) {
            case 0 -> "";
            case 1 -> "2026-03-0" + (1 + random.nextInt(9));
            case 2 -> "2026-03-02T08:00";
            case 3 -> String.valueOf(random.nextInt(40) - 2);
            case 4 -> "true";
            case 5 -> "officer";
            default -> "chữ " + random.nextInt(1_000);
        };
    }

    private static String query(Map<String, String> sent) {
        return sent.isEmpty() ? "" : "?" + pairs(sent);
    }

    private static byte[] form(Map<String, String> sent, Map<String, String> headers) {
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        return pairs(sent).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] multipart(Map<String, String> sent, Map<String, String> headers) {
        headers.put("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        StringBuilder text = new StringBuilder();
        sent.forEach((name, value) -> text.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                .append(name.replaceAll("[\r\n\"]", "")).append("\"\r\n\r\n").append(value).append("\r\n"));
        text.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(values.hit(20) ? hostile().replaceAll("[\r\n\"]", "") : "a.csv")
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .append(values.hit(50) ? "a;b;c\r\n1;2;3" : values.hit(50) ? "PK\u0003\u0004" : hostile())
                .append("\r\n");
        return text.append(values.hit(95) ? "--" + BOUNDARY + "--\r\n" : "").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String pairs(Map<String, String> sent) {
        StringBuilder pairs = new StringBuilder();
        sent.forEach((name, value) -> pairs.append(pairs.isEmpty() ? "" : "&").append(encoded(name)).append('=').append(encoded(value)));
        return pairs.toString();
    }

    private int wild() {
        return random.nextInt(3) == 0 ? 0 : 5 + random.nextInt(25);
    }

    private String hostile() {
        return Values.HOSTILE.get(random.nextInt(Values.HOSTILE.size()));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
